package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Hash;

/** The two kinds of box on the ring: a mailbox holds envelopes, a return box NACKs. */
public enum BoxKind {
  MAILBOX,
  RETURN;

  static BoxKind read(Reader reader) {
    return switch (reader.u8()) {
      case 0 -> MAILBOX;
      case 1 -> RETURN;
      default -> throw new Malformed("box kind");
    };
  }

  int code() {
    return this == MAILBOX ? 0 : 1;
  }

  /** The place of the box on the ring: SHA-256(label ‖ public key). */
  public Id place(Labels labels, Bytes publicKey) {
    Bytes label = this == MAILBOX ? labels.mailboxId() : labels.returnBoxId();
    return Id.of(Hash.sha256(label, publicKey));
  }
}
