package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/**
 * "Collected": the recipient's signature over label ‖ mailbox key ‖ envelope id ‖ end of life of
 * the envelope. Carries no time, because it is what holders keep instead of the envelope.
 */
public record Tombstone(
    Bytes mailboxKey, Id envelopeId, long envelopeEndOfLifeMillis, Bytes signature)
    implements Item {
  /** Signs with the mailbox key. */
  public static Tombstone sign(
      Labels labels, KeyPair mailboxKey, Id envelopeId, long envelopeEndOfLifeMillis) {
    Tombstone unsigned =
        new Tombstone(mailboxKey.publicKey(), envelopeId, envelopeEndOfLifeMillis, Bytes.EMPTY);
    Bytes signature = Signature.sign(mailboxKey, unsigned.signed(labels));
    return new Tombstone(mailboxKey.publicKey(), envelopeId, envelopeEndOfLifeMillis, signature);
  }

  static Tombstone read(Reader reader) {
    return new Tombstone(
        reader.bytes(Signature.KEY_BYTES),
        Id.read(reader),
        reader.millis(),
        reader.bytes(Signature.SIGNATURE_BYTES));
  }

  @Override
  public void write(Writer writer) {
    writer.bytes(mailboxKey);
    envelopeId.write(writer);
    writer.millis(envelopeEndOfLifeMillis).bytes(signature);
  }

  @Override
  public Id place(Labels labels) {
    return BoxKind.MAILBOX.place(labels, mailboxKey);
  }

  /** The id of the envelope that was collected. */
  @Override
  public Id id(Labels labels) {
    return envelopeId;
  }

  /** Kept until 24 h after the envelope's end of life. */
  @Override
  public long endOfLifeMillis() {
    return envelopeEndOfLifeMillis + Limits.OUTCOME_TTL_MILLIS;
  }

  @Override
  public boolean isGenuine(Labels labels) {
    return Signature.verifyLongLived(mailboxKey, signed(labels), signature);
  }

  private Bytes signed(Labels labels) {
    Writer writer = new Writer().bytes(labels.delete()).bytes(mailboxKey);
    envelopeId.write(writer);
    return writer.millis(envelopeEndOfLifeMillis).toBytes();
  }
}
