package wisp.lib.client;

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
