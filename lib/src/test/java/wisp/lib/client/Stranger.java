package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.ratchet.Introduction;
import wisp.lib.ratchet.Party;
import wisp.lib.ratchet.PeerPrekeys;
import wisp.lib.ratchet.Pqxdh;
import wisp.lib.ratchet.Self;
import wisp.lib.ratchet.Session;

/** Somebody with keys but without a client, who can say what no client says. */
record Stranger(Keys keys, Bytes instance, Entropy entropy) {
  Stranger(Keys keys, Entropy entropy) {
    this(keys, entropy.bytes(Account.INSTANCE_BYTES), entropy);
  }

  /** A session with the owner of that card. */
  Session start(Address to, Contact.Known card, int number) {
    return start(to, card, new Introduction(keys.binding(), instance, number));
  }

  Session start(Address to, Contact.Known known, Introduction introduction) {
    Card card = known.card();
    return Pqxdh.initiate(
        SessionBook.purposes(keys.labels()),
        new Self(keys.address().keys(), keys.agreement()),
        introduction,
        new Party(to.keys(), card.agreementKey()),
        new PeerPrekeys(card.prekey(), card.kemPrekey(), known.hash(), card.sequence()),
        entropy);
  }

  /** The content of the first message of a new session. */
  Bytes first(Address to, Contact.Known card, Payload payload) {
    return content(start(to, card, 1), payload);
  }

  Bytes content(Session session, Payload payload) {
    return content(session, new Plaintext(List.of(), Optional.empty(), payload).toBytes());
  }

  Bytes content(Session session, Bytes plaintext) {
    return new Inner(session.header(), session.encrypt(plaintext, entropy).message()).toBytes();
  }
}
