package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Signature;

/**
 * What the ring sees of an envelope: version 1 · flags 1 · mailbox id 32 · return key 32 · end of
 * life 8 (ms) · stamp 1+n · SHA-256 of sealed 32; 107 bytes and the stamp.
 */
public record Header(
    int flags, Id mailbox, Bytes returnKey, long endOfLifeMillis, Bytes stamp, Bytes sealedHash) {
  public static final int VERSION = 1;

  /** The sender asks for no NACK. */
  public static final int NO_NACK = 1;

  static Header read(Reader reader) {
    if (reader.u8() != VERSION) {
      throw new Malformed("envelope version");
    }
    int flags = reader.u8();
    if ((flags & ~NO_NACK) != 0) {
      throw new Malformed("envelope flags");
    }
    Id mailbox = Id.read(reader);
    Bytes returnKey = reader.bytes(Signature.KEY_BYTES);
    long endOfLifeMillis = reader.millis();
    return new Header(
        flags, mailbox, returnKey, endOfLifeMillis, stamp(reader), reader.bytes(Hash.HASH_BYTES));
  }

  private static Bytes stamp(Reader reader) {
    int size = reader.u8();
    if (size > Limits.STAMP_MAX_BYTES) {
      throw new Malformed("stamp too long");
    }
    return reader.bytes(size);
  }

  void write(Writer writer) {
    writer.bytes(prefix()).bytes(sealedHash);
  }

  /** The fields before the hash; the outer layer's prologue is a label and these. */
  public Bytes prefix() {
    Writer writer = new Writer().u8(VERSION).u8(flags);
    mailbox.write(writer);
    return writer.bytes(returnKey).millis(endOfLifeMillis).u8(stamp.size()).bytes(stamp).toBytes();
  }

  /** Whether the sender asks for a NACK. */
  public boolean wantsNack() {
    return (flags & NO_NACK) == 0;
  }

  Bytes toBytes() {
    return Bytes.concat(prefix(), sealedHash);
  }

  /** SHA-256(label ‖ header ‖ signature): the same id means the same bytes. */
  Id id(Labels labels, Bytes signature) {
    return Id.of(Hash.sha256(labels.envelopeId(), toBytes(), signature));
  }

  boolean isSigned(Labels labels, Bytes signature) {
    return Signature.verifyFresh(returnKey, Bytes.concat(labels.envelope(), toBytes()), signature);
  }
}
