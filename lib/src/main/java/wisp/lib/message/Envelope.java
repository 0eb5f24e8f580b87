package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/** header ‖ signature 64 ‖ sealed; exactly 2,048, 4,096, 16,384 or 61,440 bytes in all. */
public record Envelope(Header header, Bytes signature, Bytes sealed) implements Item {
  /** Signs {@code header} (whose hash is that of {@code sealed}) with the return key. */
  public static Envelope sign(Labels labels, Header header, Bytes sealed, KeyPair returnKey) {
    Bytes signed = Bytes.concat(labels.envelope(), header.toBytes());
    return new Envelope(header, Signature.sign(returnKey, signed), sealed);
  }

  /** Reads an envelope that fills {@code reader}. */
  public static Envelope read(Reader reader) {
    if (!Limits.isEnvelopeSize(reader.remaining())) {
      throw new Malformed("envelope size");
    }
    Header header = Header.read(reader);
    return new Envelope(header, reader.bytes(Signature.SIGNATURE_BYTES), reader.rest());
  }

  @Override
  public void write(Writer writer) {
    header.write(writer);
    writer.bytes(signature).bytes(sealed);
  }

  /** The whole envelope, one of four sizes. */
  public Bytes toBytes() {
    Writer writer = new Writer();
    write(writer);
    return writer.toBytes();
  }

  /** The bytes of the whole envelope. */
  public int size() {
    return header.toBytes().size() + signature.size() + sealed.size();
  }

  @Override
  public Id place(Labels labels) {
    return header.mailbox();
  }

  @Override
  public Id id(Labels labels) {
    return header.id(labels, signature);
  }

  @Override
  public long endOfLifeMillis() {
    return header.endOfLifeMillis();
  }

  @Override
  public boolean isGenuine(Labels labels) {
    return Hash.sha256(sealed).equals(header.sealedHash()) && header.isSigned(labels, signature);
  }

  /** What becomes of it when nobody collects it. */
  public Nack nack() {
    return new Nack(header, signature);
  }
}
