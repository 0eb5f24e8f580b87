package wisp.lib.client;

import wisp.lib.bytes.Malformed;

/** Why a message is waiting or expired. */
public enum Reason {
  NONE,
  /** Expired: the ring says that nobody collected it. */
  NACK,
  /** Expired: nobody said anything, and no NACK could be found. */
  CLOCK,
  /** Waiting: the recipient's card is not on the ring. */
  NO_CARD,
  /** Waiting: no gateway answers. */
  OFFLINE,
  /** Waiting: node or mailbox is full. */
  FULL,
  /** Waiting: refused for the moment. */
  RETRYING;

  /** Only reasons of an end are stored; the others come anew. */
  int code() {
    return switch (this) {
      case NACK -> 1;
      case CLOCK -> 2;
      case NONE, NO_CARD, OFFLINE, FULL, RETRYING -> 0;
    };
  }

  static Reason of(int code) {
    return switch (code) {
      case 0 -> NONE;
      case 1 -> NACK;
      case 2 -> CLOCK;
      default -> throw new Malformed("reason");
    };
  }

  /** The lower-case word for scripts and the page; empty for {@link #NONE}. */
  public String word() {
    return switch (this) {
      case NONE -> "";
      case NACK -> "nack";
      case CLOCK -> "clock";
      case NO_CARD -> "no_card";
      case OFFLINE -> "offline";
      case FULL -> "full";
      case RETRYING -> "retrying";
    };
  }
}
