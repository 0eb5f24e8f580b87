package wisp.node.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;

/** Requests made and signed before anything is measured; every envelope has 2,048 bytes. */
final class Letters {
  static final Labels LABELS = new Labels("bench");
  private static final int SEALED_BYTES =
      Limits.ENVELOPE_MIN_BYTES - Limits.HEADER_MIN_BYTES - Signature.SIGNATURE_BYTES;
  private static final long TTL_MILLIS = 12 * 3_600_000L;

  private final Random random = new Random(1);
  private final Entropy entropy = random::nextBytes;
  private final List<KeyPair> mailboxes = new ArrayList<>();

  /** That many stores, each to a mailbox of its own. */
  List<Bytes> stores(int count) {
    List<Bytes> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Id anywhere = Id.of(entropy.bytes(Hash.HASH_BYTES));
      frames.add(Codec.encode(new ClientRequest.Store(envelope(anywhere))));
    }
    return frames;
  }

  /** One store to each of that many mailboxes, which {@link #retrieves} reads. */
  List<Bytes> storesToRead(int count) {
    List<Bytes> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      KeyPair mailbox = Signature.generate(entropy);
      mailboxes.add(mailbox);
      Id place = BoxKind.MAILBOX.place(LABELS, mailbox.publicKey());
      frames.add(Codec.encode(new ClientRequest.Store(envelope(place))));
    }
    return frames;
  }

  /** One question to each of these mailboxes; good for two minutes. */
  List<Bytes> retrieves() {
    return mailboxes.stream().map(Letters::retrieve).map(Codec::encode).toList();
  }

  private static ClientRequest retrieve(KeyPair mailbox) {
    long nowMillis = System.currentTimeMillis();
    BoxRequest box = BoxRequest.sign(LABELS, BoxKind.MAILBOX, mailbox, nowMillis, List.of());
    return new ClientRequest.Retrieve(0, false, List.of(box));
  }

  Envelope envelope(Id mailbox) {
    KeyPair returnKey = Signature.generate(entropy);
    Bytes sealed = entropy.bytes(SEALED_BYTES);
    long endOfLifeMillis = System.currentTimeMillis() + TTL_MILLIS;
    Header header =
        new Header(
            0, mailbox, returnKey.publicKey(), endOfLifeMillis, Bytes.EMPTY, Hash.sha256(sealed));
    return Envelope.sign(LABELS, header, sealed, returnKey);
  }
}
