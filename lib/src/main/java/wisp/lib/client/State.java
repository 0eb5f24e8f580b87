package wisp.lib.client;

import wisp.lib.bytes.Malformed;

/** How far a message has come. All but the last are of messages that this account wrote. */
public enum State {
  /** Not yet acknowledged by the ring; repeated until it is. */
  WAITING,
  /** Held by a full set of nodes until its end of life. */
  HELD,
  /** The recipient's client has it. */
  DELIVERED,
  /** The recipient has seen it. */
  READ,
  /** Its life ended without a receipt. */
  EXPIRED,
  /** Written by the other one. */
  RECEIVED;

  int code() {
    return switch (this) {
      case WAITING -> 0;
      case HELD -> 1;
      case DELIVERED -> 2;
      case READ -> 3;
      case EXPIRED -> 4;
      case RECEIVED -> 5;
    };
  }

  static State of(int code) {
    return switch (code) {
      case 0 -> WAITING;
      case 1 -> HELD;
      case 2 -> DELIVERED;
      case 3 -> READ;
      case 4 -> EXPIRED;
      case 5 -> RECEIVED;
      default -> throw new Malformed("state");
    };
  }

  /** The lower-case word for scripts and the page. */
  public String word() {
    return switch (this) {
      case WAITING -> "waiting";
      case HELD -> "held";
      case DELIVERED -> "delivered";
      case READ -> "read";
      case EXPIRED -> "expired";
      case RECEIVED -> "received";
    };
  }
}
