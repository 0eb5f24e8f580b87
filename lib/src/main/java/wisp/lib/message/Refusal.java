package wisp.lib.message;

import wisp.lib.bytes.Malformed;

/** Why a request was not done. Only {@link #isTransient} ones are worth repeating unchanged. */
public enum Refusal {
  /** The frame is not well formed. */
  MALFORMED(1),
  /** This node does not know the request. */
  UNSUPPORTED(2),
  /** A hash or signature does not fit. */
  FORGED(3),
  /** The request's time is more than 120 s from the node's; the refusal carries that. */
  WRONG_TIME(4),
  /** The end of life has passed. */
  EXPIRED(5),
  /** The end of life is later than the ring allows. */
  TOO_LONG(6),
  /** The node or the mailbox is full. */
  FULL(7),
  /** Ask again soon. */
  BUSY(8),
  /** A holder did not answer; repeat the same bytes. */
  RETRY(9),
  /** Fewer nodes are left than the ring needs for the promise. */
  UNAVAILABLE(10),
  /** The holder list is not the one that this node sees. */
  MISMATCH(11),
  /** A record of a higher sequence is known. */
  STALE(12),
  /** The peer cannot be reached at the address that it gave. */
  UNREACHABLE(13);

  private final int code;

  Refusal(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** Whether the same request can succeed later. */
  public boolean isTransient() {
    return this == BUSY || this == RETRY || this == UNAVAILABLE || this == MISMATCH;
  }

  static Refusal of(int code) {
    return switch (code) {
      case 1 -> MALFORMED;
      case 2 -> UNSUPPORTED;
      case 3 -> FORGED;
      case 4 -> WRONG_TIME;
      case 5 -> EXPIRED;
      case 6 -> TOO_LONG;
      case 7 -> FULL;
      case 8 -> BUSY;
      case 9 -> RETRY;
      case 10 -> UNAVAILABLE;
      case 11 -> MISMATCH;
      case 12 -> STALE;
      case 13 -> UNREACHABLE;
      default -> throw new Malformed("refusal");
    };
  }
}
