package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/**
 * A card on the ring, at SHA-256(directory key): key 32 · sequence 8 · expires-at 8 (ms) · sealed
 * card 2+n (empty: withdrawn) · signature 64. The highest sequence wins, then the highest hash.
 */
public record SignedRecord(
    Bytes directoryKey, long sequence, long expiresAtMillis, Bytes sealedCard, Bytes signature)
    implements Item {
  /** Signs with the directory key; {@code expiresAtMillis} is ring time. */
  public static SignedRecord sign(
      Labels labels, KeyPair directoryKey, long sequence, long expiresAtMillis, Bytes sealedCard) {
    Bytes key = directoryKey.publicKey();
    SignedRecord unsigned =
        new SignedRecord(key, sequence, expiresAtMillis, sealedCard, Bytes.EMPTY);
    Bytes signature = Signature.sign(directoryKey, unsigned.signed(labels));
    return new SignedRecord(key, sequence, expiresAtMillis, sealedCard, signature);
  }

  /** The place of the record of that directory key. */
  public static Id place(Bytes directoryKey) {
    return Id.of(Hash.sha256(directoryKey));
  }

  public static SignedRecord read(Reader reader) {
    return new SignedRecord(
        reader.bytes(Signature.KEY_BYTES),
        reader.millis(),
        reader.millis(),
        reader.sized(Limits.CARD_MAX_BYTES),
        reader.bytes(Signature.SIGNATURE_BYTES));
  }

  @Override
  public void write(Writer writer) {
    body(writer).bytes(signature);
  }

  /** Whether this one replaces {@code other}, a record of the same key. */
  public boolean wins(Labels labels, SignedRecord other) {
    if (sequence != other.sequence) {
      return sequence > other.sequence;
    }
    return id(labels).compareTo(other.id(labels)) > 0;
  }

  @Override
  public Id place(Labels labels) {
    return place(directoryKey);
  }

  @Override
  public Id id(Labels labels) {
    Writer writer = new Writer().bytes(labels.itemId());
    write(writer);
    return Id.of(Hash.sha256(writer.toBytes()));
  }

  @Override
  public long endOfLifeMillis() {
    return expiresAtMillis;
  }

  @Override
  public boolean isGenuine(Labels labels) {
    return Signature.verifyLongLived(directoryKey, signed(labels), signature);
  }

  private Bytes signed(Labels labels) {
    return body(new Writer().bytes(labels.record())).toBytes();
  }

  private Writer body(Writer writer) {
    return writer.bytes(directoryKey).millis(sequence).millis(expiresAtMillis).sized(sealedCard);
  }
}
