package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Signature;

/** "Nobody collected this": an envelope's own header ‖ signature, put into its return box. */
public record Nack(Header header, Bytes signature) implements Item {
  static Nack read(Reader reader) {
    return new Nack(Header.read(reader), reader.bytes(Signature.SIGNATURE_BYTES));
  }

  @Override
  public void write(Writer writer) {
    header.write(writer);
    writer.bytes(signature);
  }

  @Override
  public Id place(Labels labels) {
    return BoxKind.RETURN.place(labels, header.returnKey());
  }

  /** The id of the envelope that was not collected. */
  @Override
  public Id id(Labels labels) {
    return header.id(labels, signature);
  }

  /** The NACK's own end: 24 h after the envelope's. */
  @Override
  public long endOfLifeMillis() {
    return header.endOfLifeMillis() + Limits.OUTCOME_TTL_MILLIS;
  }

  @Override
  public boolean isGenuine(Labels labels) {
    return header.isSigned(labels, signature);
  }
}
