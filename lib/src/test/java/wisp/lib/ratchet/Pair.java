package wisp.lib.ratchet;

import java.util.Random;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Kem;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.Labels;

/** Two people from one seed, and the session that Alice starts with Bob. */
final class Pair {
  static final Purposes PURPOSES = purposes(new Labels(Labels.DEFAULT_NETWORK));
  static final long NOW = 1_800_000_000_000L;
  static final long CARD_SEQUENCE = 42;
  static final int START_NUMBER = 7;

  final Entropy entropy;
  final Self alice;
  final Self bob;
  final KeyPair prekey;
  final KeyPair kemPrekey;
  final Bytes cardHash;
  final Introduction introduction;

  Pair(long seed) {
    entropy = new Random(seed)::nextBytes;
    alice = new Self(entropy.bytes(Party.ADDRESS_BYTES), Agreement.generate(entropy));
    bob = new Self(entropy.bytes(Party.ADDRESS_BYTES), Agreement.generate(entropy));
    prekey = Agreement.generate(entropy);
    kemPrekey = Kem.generate(entropy);
    cardHash = entropy.bytes(32);
    introduction = new Introduction(entropy.bytes(64), entropy.bytes(8), START_NUMBER);
  }

  static Purposes purposes(Labels labels) {
    return new Purposes(
        labels.pqxdh(),
        labels.session(),
        labels.conversation(),
        labels.ratchetRoot(),
        labels.ratchetMessage(),
        labels.ratchetChain());
  }

  PeerPrekeys offered() {
    return new PeerPrekeys(prekey.publicKey(), kemPrekey.publicKey(), cardHash, CARD_SEQUENCE);
  }

  OwnPrekeys kept() {
    return new OwnPrekeys(prekey, kemPrekey.privateKey(), cardHash);
  }

  Session initiated() {
    return initiated(entropy);
  }

  Session initiated(Entropy source) {
    return Pqxdh.initiate(PURPOSES, alice, introduction, bob.party(), offered(), source);
  }

  Session accepted(PqxdhHeader header) {
    return Pqxdh.accept(PURPOSES, bob, kept(), alice.agreement().publicKey(), header);
  }
}
