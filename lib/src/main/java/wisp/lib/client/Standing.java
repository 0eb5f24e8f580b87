package wisp.lib.client;

import wisp.lib.bytes.Malformed;

/** What somebody is to this account. */
public enum Standing {
  /** Added or accepted. */
  CONTACT,
  /** Wrote without being known; to be accepted or blocked. */
  REQUEST,
  /** Not heard any more. */
  BLOCKED;

  int code() {
    return switch (this) {
      case CONTACT -> 0;
      case REQUEST -> 1;
      case BLOCKED -> 2;
    };
  }

  static Standing of(int code) {
    return switch (code) {
      case 0 -> CONTACT;
      case 1 -> REQUEST;
      case 2 -> BLOCKED;
      default -> throw new Malformed("standing");
    };
  }
}
