package wisp.node.mailbox;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.Reply;
import wisp.lib.message.Tombstone;

/** Senders and recipients, as far as nodes see them. */
final class People {
  /** An envelope and its sender's return key. */
  record Letter(Envelope envelope, KeyPair returnKey) {}

  private final MailboxNetwork network;
  final KeyPair mailbox;

  People(MailboxNetwork network) {
    this.network = network;
    this.mailbox = Signature.generate(network.entropy);
  }

  Id place() {
    return BoxKind.MAILBOX.place(network.labels, mailbox.publicKey());
  }

  Letter letter(long lifeMillis) {
    return letter(lifeMillis, 0, Limits.ENVELOPE_MIN_BYTES);
  }

  Letter letter(long lifeMillis, int flags, int bytes) {
    KeyPair returnKey = Signature.generate(network.entropy);
    Bytes sealed =
        network.entropy.bytes(bytes - Limits.HEADER_MIN_BYTES - Signature.SIGNATURE_BYTES);
    Header header =
        new Header(
            flags,
            place(),
            returnKey.publicKey(),
            network.nowMillis + lifeMillis,
            Bytes.EMPTY,
            Hash.sha256(sealed));
    return new Letter(Envelope.sign(network.labels, header, sealed, returnKey), returnKey);
  }

  ClientRequest.Delete delete(Letter letter) {
    Id id = letter.envelope.id(network.labels);
    return new ClientRequest.Delete(
        Tombstone.sign(network.labels, mailbox, id, letter.envelope.endOfLifeMillis()));
  }

  ClientRequest.Retrieve read(int waitMillis, boolean everyHolder) {
    return new ClientRequest.Retrieve(
        waitMillis, everyHolder, List.of(request(BoxKind.MAILBOX, mailbox)));
  }

  ClientRequest.Retrieve readBack(Letter letter, int waitMillis) {
    return new ClientRequest.Retrieve(
        waitMillis, false, List.of(request(BoxKind.RETURN, letter.returnKey)));
  }

  BoxRequest request(BoxKind kind, KeyPair key) {
    return BoxRequest.sign(network.labels, kind, key, network.nowMillis, List.of());
  }

  /** What is in the mailbox, asked through that node. */
  List<Envelope> inbox(MailboxNetwork.Node gateway) {
    return retrieved(network.call(gateway, read(0, false))).envelopes();
  }

  boolean isNacked(MailboxNetwork.Node gateway, Letter letter) {
    return network.call(gateway, readBack(letter, 0)) instanceof Reply.Retrieved answer
        && answer.nacks().contains(letter.envelope.nack());
  }

  static Reply.Retrieved retrieved(Reply reply) {
    if (reply instanceof Reply.Retrieved retrieved) {
      return retrieved;
    }
    throw new AssertionError(reply.toString());
  }
}
