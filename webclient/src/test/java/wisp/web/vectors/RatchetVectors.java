package wisp.web.vectors;

import java.util.Arrays;
import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Kem;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.Labels;
import wisp.lib.ratchet.Introduction;
import wisp.lib.ratchet.OwnPrekeys;
import wisp.lib.ratchet.PeerPrekeys;
import wisp.lib.ratchet.Pqxdh;
import wisp.lib.ratchet.Purposes;
import wisp.lib.ratchet.Self;
import wisp.lib.ratchet.Session;

/** A session from its start over two turns, stored and read between. */
final class RatchetVectors {
  private static final Labels LABELS = new Labels(Labels.DEFAULT_NETWORK);
  private static final Purposes PURPOSES =
      new Purposes(
          LABELS.pqxdh(),
          LABELS.session(),
          LABELS.conversation(),
          LABELS.ratchetRoot(),
          LABELS.ratchetMessage(),
          LABELS.ratchetChain());
  private static final Entropy SEVENS = target -> Arrays.fill(target, (byte) 7);
  private static final Self ALICE = self(1);
  private static final Self BOB = self(2);
  private static final KeyPair PREKEY = Agreement.fromPrivate(filled(3, 32));
  private static final KeyPair KEM = Kem.fromSeed(filled(4, 64));
  private static final Bytes CARD_HASH = filled(5, 32);

  private RatchetVectors() {}

  static List<Case> cases() {
    return List.of(
        Case.sameEverywhere("ratchet-session", RatchetVectors::conversation),
        new Case("ratchet-replay", Case.REFUSED, RatchetVectors::replayed));
  }

  private static Session start() {
    return Pqxdh.initiate(
        PURPOSES,
        ALICE,
        new Introduction(filled(6, 64), filled(7, 8), 1),
        BOB.party(),
        new PeerPrekeys(PREKEY.publicKey(), KEM.publicKey(), CARD_HASH, 1),
        SEVENS);
  }

  private static Session accept(Session start) {
    return Pqxdh.accept(
        PURPOSES,
        BOB,
        new OwnPrekeys(PREKEY, KEM.privateKey(), CARD_HASH),
        ALICE.agreement().publicKey(),
        start.header().orElseThrow());
  }

  private static Bytes conversation() {
    Session.Sealed hello = start().encrypt(Bytes.utf8("hello"), SEVENS);
    Session.Opened heard = accept(start()).decrypt(0, hello.message());
    Session.Sealed answer = again(heard.next()).encrypt(heard.plaintext(), SEVENS);
    Session.Opened answered = again(hello.next()).decrypt(0, answer.message());
    return Hash.sha256(hello.message(), answer.message(), stored(answered.next()));
  }

  private static Bytes replayed() {
    Bytes hello = start().encrypt(Bytes.utf8("hello"), SEVENS).message();
    return accept(start()).decrypt(0, hello).next().decrypt(0, hello).plaintext();
  }

  private static Session again(Session session) {
    return Reader.readAll(stored(session), reader -> Session.read(PURPOSES, reader));
  }

  private static Bytes stored(Session session) {
    Writer writer = new Writer();
    session.write(writer);
    return writer.toBytes();
  }

  private static Self self(int value) {
    return new Self(filled(value, 64), Agreement.fromPrivate(filled(value, 32)));
  }

  private static Bytes filled(int value, int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return Bytes.wrap(bytes);
  }
}
