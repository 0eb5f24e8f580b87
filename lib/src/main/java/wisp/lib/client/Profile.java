package wisp.lib.client;

/**
 * This account. {@code cardPublished}: others can write to it; {@code movedAway}: another instance
 * took over and this one is silent.
 */
public record Profile(
    Address address,
    String displayName,
    String network,
    boolean cardPublished,
    boolean movedAway) {}
