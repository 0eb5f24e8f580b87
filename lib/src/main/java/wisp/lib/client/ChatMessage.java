package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;

/**
 * A line of a conversation as a screen shows it: id of 16 bytes, time of writing (ms, ring time),
 * number of nodes that hold it, end of its life (ms; 0 while unknown). Only a {@link Kind#TEXT} has
 * a text.
 */
public record ChatMessage(
    Bytes id,
    boolean mine,
    Kind kind,
    String text,
    long sentAtMillis,
    State state,
    Reason reason,
    int holders,
    long endOfLifeMillis) {
  /** What sort of line it is. */
  public enum Kind {
    TEXT,
    /** Something that a newer Wisp understands. */
    NEWER,
    /** The contact writes from another device, or restored a backup. */
    NEW_DEVICE,
    /** Something came that could not be decrypted; it was asked for again. */
    AWAITED,
    /** It was not sent again in time. */
    LOST;

    int code() {
      return switch (this) {
        case TEXT -> 0;
        case NEWER -> 1;
        case NEW_DEVICE -> 2;
        case AWAITED -> 3;
        case LOST -> 4;
      };
    }

    static Kind of(int code) {
      return switch (code) {
        case 0 -> TEXT;
        case 1 -> NEWER;
        case 2 -> NEW_DEVICE;
        case 3 -> AWAITED;
        case 4 -> LOST;
        default -> throw new Malformed("kind of line");
      };
    }

    /** The lower-case word for scripts and the page. */
    public String word() {
      return switch (this) {
        case TEXT -> "text";
        case NEWER -> "newer";
        case NEW_DEVICE -> "new-device";
        case AWAITED -> "awaited";
        case LOST -> "lost";
      };
    }
  }

  static ChatMessage written(Bytes id, String text, long nowMillis) {
    return new ChatMessage(id, true, Kind.TEXT, text, nowMillis, State.WAITING, Reason.NONE, 0, 0);
  }

  static ChatMessage received(
      Bytes id, Kind kind, String text, long sentAtMillis, long endOfLifeMillis) {
    return new ChatMessage(
        id, false, kind, text, sentAtMillis, State.RECEIVED, Reason.NONE, 0, endOfLifeMillis);
  }
}
