package wisp.node.e2e;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;
import wisp.lib.message.Tombstone;

/** One envelope, and what its sender and its recipient know of it. */
final class Fate {
  static final Labels LABELS = new Labels(Labels.DEFAULT_NETWORK);

  final Envelope envelope;
  final Id id;
  private final KeyPair mailbox;
  private final KeyPair returnKey;
  volatile boolean acknowledged;
  volatile boolean arrived;
  volatile boolean deleting;
  volatile boolean nacked;

  private Fate(Envelope envelope, KeyPair mailbox, KeyPair returnKey) {
    this.envelope = envelope;
    this.mailbox = mailbox;
    this.returnKey = returnKey;
    this.id = envelope.id(LABELS);
  }

  static Fate to(KeyPair mailbox, long lifeMillis, Entropy entropy) {
    KeyPair returnKey = Signature.generate(entropy);
    int sealedBytes =
        Limits.ENVELOPE_MIN_BYTES - Limits.HEADER_MIN_BYTES - Signature.SIGNATURE_BYTES;
    Bytes sealed = entropy.bytes(sealedBytes);
    Header header =
        new Header(
            0,
            BoxKind.MAILBOX.place(LABELS, mailbox.publicKey()),
            returnKey.publicKey(),
            System.currentTimeMillis() + lifeMillis,
            Bytes.EMPTY,
            Hash.sha256(sealed));
    return new Fate(Envelope.sign(LABELS, header, sealed, returnKey), mailbox, returnKey);
  }

  ClientRequest store() {
    return new ClientRequest.Store(envelope);
  }

  ClientRequest delete() {
    return new ClientRequest.Delete(
        Tombstone.sign(LABELS, mailbox, id, envelope.endOfLifeMillis()));
  }

  ClientRequest readBack() {
    return read(BoxKind.RETURN, returnKey, List.of());
  }

  static ClientRequest read(KeyPair mailbox, List<Long> known) {
    return read(BoxKind.MAILBOX, mailbox, known);
  }

  private static ClientRequest read(BoxKind kind, KeyPair key, List<Long> known) {
    BoxRequest box = BoxRequest.sign(LABELS, kind, key, System.currentTimeMillis(), known);
    return new ClientRequest.Retrieve(0, true, List.of(box));
  }

  boolean isOver() {
    return System.currentTimeMillis() >= envelope.endOfLifeMillis();
  }
}
