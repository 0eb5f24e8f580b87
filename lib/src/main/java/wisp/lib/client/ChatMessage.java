package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;

/**
 * A line of a conversation as a screen shows it: id of 16 bytes, time of writing (ms, ring time),
 * number of nodes that hold it, end of its life (ms; 0 while unknown). Only a {@link Kind#TEXT} has
 * a text; a {@link Kind#TIMER} sets {@link Extras#timerMillis} for the conversation.
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
    long endOfLifeMillis,
    Extras extras) {
  /** One that is nothing but its text. */
  public ChatMessage(
      Bytes id,
      boolean mine,
      Kind kind,
      String text,
      long sentAtMillis,
      State state,
      Reason reason,
      int holders,
      long endOfLifeMillis) {
    this(id, mine, kind, text, sentAtMillis, state, reason, holders, endOfLifeMillis, Extras.NONE);
  }

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
    LOST,
    /** From here on messages disappear after some time, or do not any more. */
    TIMER,
    /** Its writer took it back. */
    DELETED;

    int code() {
      return switch (this) {
        case TEXT -> 0;
        case NEWER -> 1;
        case NEW_DEVICE -> 2;
        case AWAITED -> 3;
        case LOST -> 4;
        case TIMER -> 5;
        case DELETED -> 6;
      };
    }

    static Kind of(int code) {
      return switch (code) {
        case 0 -> TEXT;
        case 1 -> NEWER;
        case 2 -> NEW_DEVICE;
        case 3 -> AWAITED;
        case 4 -> LOST;
        case 5 -> TIMER;
        case 6 -> DELETED;
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
        case TIMER -> "timer";
        case DELETED -> "deleted";
      };
    }
  }

  /** Whether it is something that its writer said, and unread until it was seen. */
  public boolean isSaid() {
    return switch (kind) {
      case TEXT, NEWER -> true;
      case NEW_DEVICE, AWAITED, LOST, TIMER, DELETED -> false;
    };
  }

  /** How others name it. */
  public MessageRef ref() {
    return new MessageRef(mine, id);
  }

  ChatMessage at(State next, Reason why, int heldBy, long endMillis) {
    return new ChatMessage(
        id, mine, kind, text, sentAtMillis, next, why, heldBy, endMillis, extras);
  }

  ChatMessage with(Extras changed) {
    return new ChatMessage(
        id, mine, kind, text, sentAtMillis, state, reason, holders, endOfLifeMillis, changed);
  }

  ChatMessage edited(String newText, long atMillis) {
    return new ChatMessage(
        id,
        mine,
        kind,
        newText,
        sentAtMillis,
        state,
        reason,
        holders,
        endOfLifeMillis,
        extras.edited(atMillis));
  }

  /** Nothing is left of it but its place. */
  ChatMessage deleted() {
    return new ChatMessage(
        id, mine, Kind.DELETED, "", sentAtMillis, state, reason, holders, endOfLifeMillis);
  }
}
