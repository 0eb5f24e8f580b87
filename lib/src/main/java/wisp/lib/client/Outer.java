package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;
import wisp.lib.noise.Sealing;
import wisp.lib.noise.SharedSecrets;

/**
 * The outer layer: Noise X over content length 2 ‖ content ‖ zeros up to the size class, with label
 * ‖ the header's fields before the hash as prologue.
 */
final class Outer {
  private static final int OVERHEAD_BYTES =
      Limits.HEADER_MIN_BYTES + Signature.SIGNATURE_BYTES + Sealing.OVERHEAD_BYTES + 2;

  /** The longest content that fits an envelope. */
  static final int CONTENT_MAX_BYTES = Limits.ENVELOPE_MAX_BYTES - OVERHEAD_BYTES;

  private Outer() {}

  /**
   * Where an envelope goes, with what return key, until when (ms, ring time), and whether it may
   * end without a NACK.
   */
  record Label(
      Bytes mailboxKey, Bytes sealKey, KeyPair returnKey, long endOfLifeMillis, boolean silent) {
    Label(Bytes mailboxKey, Bytes sealKey, KeyPair returnKey, long endOfLifeMillis) {
      this(mailboxKey, sealKey, returnKey, endOfLifeMillis, false);
    }
  }

  /**
   * @throws Forged if the recipient's seal key is of small order
   */
  static Envelope seal(
      Keys sender, Label label, Bytes content, Entropy entropy, SharedSecrets secrets) {
    Header draft = header(sender.labels(), label, Bytes.EMPTY);
    Bytes sealed =
        Sealing.seal(
            prologue(sender.labels(), draft),
            sender.agreement(),
            label.sealKey,
            padded(content),
            entropy,
            secrets);
    Header header = header(sender.labels(), label, Hash.sha256(sealed));
    return Envelope.sign(sender.labels(), header, sealed, label.returnKey);
  }

  /** What is inside, if one of the seal keys opens it and the padding is sound. */
  static Optional<Sealing.Opened> open(
      Labels labels, List<KeyPair> sealKeys, Envelope envelope, SharedSecrets secrets) {
    Bytes prologue = prologue(labels, envelope.header());
    for (KeyPair sealKey : sealKeys) {
      Optional<Sealing.Opened> opened = open(prologue, sealKey, envelope.sealed(), secrets);
      if (opened.isPresent()) {
        return opened;
      }
    }
    return Optional.empty();
  }

  private static Optional<Sealing.Opened> open(
      Bytes prologue, KeyPair sealKey, Bytes sealed, SharedSecrets secrets) {
    try {
      Sealing.Opened opened = Sealing.open(prologue, sealKey, sealed, secrets);
      Bytes content = Reader.readAll(opened.plaintext(), Outer::readPadded);
      return Optional.of(new Sealing.Opened(opened.senderKey(), content));
    } catch (Forged | Malformed notWithThisKey) {
      return Optional.empty();
    }
  }

  private static Header header(Labels labels, Label label, Bytes sealedHash) {
    return new Header(
        label.silent ? Header.NO_NACK : 0,
        BoxKind.MAILBOX.place(labels, label.mailboxKey),
        label.returnKey.publicKey(),
        label.endOfLifeMillis,
        Bytes.EMPTY,
        sealedHash);
  }

  private static Bytes prologue(Labels labels, Header header) {
    return Bytes.concat(labels.sealedEnvelope(), header.prefix());
  }

  private static Bytes padded(Bytes content) {
    int size = Limits.envelopeBytesFor(Sealing.OVERHEAD_BYTES + 2 + content.size(), Bytes.EMPTY);
    int zeros = size - OVERHEAD_BYTES - content.size();
    return new Writer().sized(content).bytes(Bytes.wrap(new byte[zeros])).toBytes();
  }

  private static Bytes readPadded(Reader reader) {
    Bytes content = reader.sized(CONTENT_MAX_BYTES);
    Bytes padding = reader.rest();
    if (!padding.equals(Bytes.wrap(new byte[padding.size()]))) {
      throw new Malformed("padding");
    }
    return content;
  }
}
