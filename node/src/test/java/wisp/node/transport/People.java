package wisp.node.transport;

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
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;

/** Somebody with a mailbox, and what others put into it. */
final class People {
  static final Labels LABELS = new Labels("wisp");
  private static final Entropy ENTROPY = new Random(7)::nextBytes;

  private final KeyPair mailbox = Signature.generate(ENTROPY);

  Envelope envelope(long endOfLifeMillis) {
    int around = Limits.HEADER_MIN_BYTES + Signature.SIGNATURE_BYTES;
    Bytes sealed = ENTROPY.bytes(Limits.ENVELOPE_MIN_BYTES - around);
    KeyPair returnKey = Signature.generate(ENTROPY);
    Header header =
        new Header(
            0,
            BoxKind.MAILBOX.place(LABELS, mailbox.publicKey()),
            returnKey.publicKey(),
            endOfLifeMillis,
            Bytes.EMPTY,
            Hash.sha256(sealed));
    return Envelope.sign(LABELS, header, sealed, returnKey);
  }

  ClientRequest.Retrieve retrieve(int waitMillis, long nowMillis) {
    BoxRequest box = BoxRequest.sign(LABELS, BoxKind.MAILBOX, mailbox, nowMillis, List.of());
    return new ClientRequest.Retrieve(waitMillis, false, List.of(box));
  }
}
