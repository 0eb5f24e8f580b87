package wisp.lib.client;

/**
 * What is known of the other one: whether they are typing just now; when something that they did
 * came last (ms, ring time; 0: never, or not to be shown).
 */
public record Presence(boolean typing, long lastSeenMillis) {
  public static final Presence UNKNOWN = new Presence(false, 0);
}
