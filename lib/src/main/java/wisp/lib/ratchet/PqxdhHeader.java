package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Kem;
import wisp.lib.crypto.Signature;

/**
 * What a responder needs to join a session (PQXDH, section 3.3), 1,268 bytes: the initiator's
 * address 64 ‖ binding 64 ‖ instance 8 ‖ start number 4 ‖ ephemeral key 32 ‖ sequence of the
 * responder's card 8 ‖ ML-KEM ciphertext 1,088. Address and binding are the caller's to check.
 */
public record PqxdhHeader(
    Bytes address,
    Bytes binding,
    Bytes instance,
    int startNumber,
    Bytes ephemeralKey,
    long cardSequence,
    Bytes kemCiphertext) {
  public static final int INSTANCE_BYTES = 8;
  public static final int BYTES =
      Party.ADDRESS_BYTES
          + Signature.SIGNATURE_BYTES
          + INSTANCE_BYTES
          + Integer.BYTES
          + Agreement.KEY_BYTES
          + Long.BYTES
          + Kem.CIPHERTEXT_BYTES;

  public PqxdhHeader {
    if (address.size() != Party.ADDRESS_BYTES
        || binding.size() != Signature.SIGNATURE_BYTES
        || instance.size() != INSTANCE_BYTES
        || ephemeralKey.size() != Agreement.KEY_BYTES
        || kemCiphertext.size() != Kem.CIPHERTEXT_BYTES) {
      throw new IllegalArgumentException("header size");
    }
  }

  /**
   * Reads 1,268 bytes.
   *
   * @throws wisp.lib.bytes.Malformed if there are fewer or a number is out of range
   */
  public static PqxdhHeader read(Reader reader) {
    return new PqxdhHeader(
        reader.bytes(Party.ADDRESS_BYTES),
        reader.bytes(Signature.SIGNATURE_BYTES),
        reader.bytes(INSTANCE_BYTES),
        reader.u32(),
        reader.bytes(Agreement.KEY_BYTES),
        reader.millis(),
        reader.bytes(Kem.CIPHERTEXT_BYTES));
  }

  /** Writes 1,268 bytes. */
  public void write(Writer writer) {
    writer
        .bytes(address)
        .bytes(binding)
        .bytes(instance)
        .u32(startNumber)
        .bytes(ephemeralKey)
        .millis(cardSequence)
        .bytes(kemCiphertext);
  }

  /** 1,268 bytes. */
  public Bytes toBytes() {
    Writer writer = new Writer();
    write(writer);
    return writer.toBytes();
  }
}
