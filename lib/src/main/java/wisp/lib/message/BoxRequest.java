package wisp.lib.message;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/**
 * "Give me what this box holds": kind, its public key, ring time of asking (ms), the 8-byte
 * prefixes of ids that the asker has already (at most 1,024), and the key's signature over all.
 */
public record BoxRequest(
    BoxKind kind, Bytes publicKey, long timeMillis, List<Long> known, Bytes signature) {
  static final int MIN_BYTES = 1 + 32 + 8 + 2 + 64;

  /** Signs with the key of the box; {@code timeMillis} is ring time. */
  public static BoxRequest sign(
      Labels labels, BoxKind kind, KeyPair key, long timeMillis, List<Long> known) {
    BoxRequest unsigned =
        new BoxRequest(kind, key.publicKey(), timeMillis, List.copyOf(known), Bytes.EMPTY);
    Bytes signature = Signature.sign(key, unsigned.signed(labels));
    return new BoxRequest(kind, key.publicKey(), timeMillis, unsigned.known, signature);
  }

  /** The place of the box on the ring. */
  public Id place(Labels labels) {
    return kind.place(labels, publicKey);
  }

  /** Whether the key is valid and signed all of it. */
  public boolean isGenuine(Labels labels) {
    return switch (kind) {
      case MAILBOX -> Signature.verifyLongLived(publicKey, signed(labels), signature);
      case RETURN -> Signature.verifyFresh(publicKey, signed(labels), signature);
    };
  }

  static BoxRequest read(Reader reader) {
    return new BoxRequest(
        BoxKind.read(reader),
        reader.bytes(Signature.KEY_BYTES),
        reader.millis(),
        reader.list(Limits.KNOWN_MAX, 8, Reader::u64),
        reader.bytes(Signature.SIGNATURE_BYTES));
  }

  static void write(Writer writer, BoxRequest request) {
    request.body(writer).bytes(request.signature);
  }

  private Bytes signed(Labels labels) {
    return body(new Writer().bytes(labels.retrieve())).toBytes();
  }

  private Writer body(Writer writer) {
    return writer.u8(kind.code()).bytes(publicKey).millis(timeMillis).list(known, Writer::u64);
  }
}
