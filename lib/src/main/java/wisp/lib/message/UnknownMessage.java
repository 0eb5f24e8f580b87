package wisp.lib.message;

import wisp.lib.bytes.Malformed;

/** A frame whose type is not known here: perhaps from a newer version. */
public final class UnknownMessage extends Malformed {
  UnknownMessage() {
    super("message type");
  }
}
