package wisp.lib.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Kem;
import wisp.lib.message.Labels;

class BadInputTest {
  private static final Bytes HELLO = Bytes.utf8("hello");

  private final Pair pair = new Pair(3);
  private final Recorder entropy = new Recorder(pair.entropy);
  private final Side alice = new Side(pair.initiated());
  private final PqxdhHeader header = alice.session().header().orElseThrow();
  private final Side bob = new Side(pair.accepted(header));
  private final Bytes first = alice.send(HELLO, entropy);

  @Test
  void everyByteOfAMessageCounts() {
    refusesEveryDamage(bob, first);
    assertEquals(HELLO, bob.receive(Pair.NOW, first));
    refusesEveryDamage(alice, bob.send(HELLO, entropy));
    Bytes late = alice.send(HELLO, entropy);
    bob.receive(Pair.NOW, alice.send(HELLO, entropy));
    refusesEveryDamage(bob, late);
    assertEquals(HELLO, bob.receive(Pair.NOW, late));
  }

  private void refusesEveryDamage(Side to, Bytes message) {
    Bytes before = to.stored();
    for (int i = 0; i < message.size(); i++) {
      byte[] damaged = message.toArray();
      damaged[i] ^= (byte) (1 << i % 8);
      refuses(to, Bytes.wrap(damaged));
      refuses(to, message.slice(0, i));
    }
    refuses(to, Bytes.concat(message, Bytes.wrap(new byte[1])));
    assertEquals(before, to.stored());
  }

  private static void refuses(Side to, Bytes message) {
    assertThrows(Forged.class, () -> to.receive(Pair.NOW, message));
  }

  @Test
  void everyByteOfTheStartCounts() {
    byte[] bytes = header.toBytes().toArray();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      assertFalse(starts(Bytes.of(bytes)), "byte " + i);
      bytes[i] ^= 1;
    }
    assertTrue(starts(header.toBytes()));
  }

  private boolean starts(Bytes start) {
    try {
      pair.accepted(Reader.readAll(start, PqxdhHeader::read)).decrypt(Pair.NOW, first);
      return true;
    } catch (Forged | Malformed expected) {
      return false;
    }
  }

  @Test
  void bothSidesMustMeanTheSame() {
    OwnPrekeys kept = pair.kept();
    Bytes key = pair.alice.agreement().publicKey();
    Self bobElsewhere = new Self(pair.alice.address(), pair.bob.agreement());
    Self otherBob = new Self(pair.bob.address(), Agreement.generate(entropy));
    Purposes otherNetwork = Pair.purposes(new Labels("other"));
    refusesFirst(Pqxdh.accept(Pair.PURPOSES, bobElsewhere, kept, key, header));
    refusesFirst(Pqxdh.accept(Pair.PURPOSES, otherBob, kept, key, header));
    refusesFirst(Pqxdh.accept(otherNetwork, pair.bob, kept, key, header));
    refusesFirst(
        Pqxdh.accept(Pair.PURPOSES, pair.bob, kept, otherBob.agreement().publicKey(), header));
    refusesFirst(accept(new OwnPrekeys(kept.prekey(), kept.kemSeed(), entropy.bytes(32))));
    refusesFirst(accept(new OwnPrekeys(kept.prekey(), entropy.bytes(64), kept.cardHash())));
    refusesFirst(accept(new OwnPrekeys(otherBob.agreement(), kept.kemSeed(), kept.cardHash())));
    assertEquals(HELLO, accept(kept).decrypt(Pair.NOW, first).plaintext());
  }

  private Session accept(OwnPrekeys prekeys) {
    return Pqxdh.accept(
        Pair.PURPOSES, pair.bob, prekeys, pair.alice.agreement().publicKey(), header);
  }

  private void refusesFirst(Session session) {
    assertThrows(Forged.class, () -> session.decrypt(Pair.NOW, first));
  }

  @Test
  void aMessageOfAnotherSessionIsRefused() {
    Side other = new Side(pair.initiated());
    refuses(bob, other.send(HELLO, entropy));
    bob.receive(Pair.NOW, first);
    refuses(bob, bob.send(HELLO, entropy));
    refuses(bob, first);
  }

  /** RFC 7748, section 6.1: keys whose agreement is all zeros, also in forms above the prime. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      })
  void keysOfSmallOrderAreRefused(String hex) {
    Bytes key = Hex.decode(hex);
    refuses(bob, Bytes.concat(key, first.slice(32, first.size())));
    assertThrows(Forged.class, () -> pair.accepted(withEphemeral(key)));
    assertThrows(
        Forged.class, () -> Pqxdh.accept(Pair.PURPOSES, pair.bob, pair.kept(), key, header));
    PeerPrekeys offered = pair.offered();
    Party smallPeer = new Party(pair.bob.address(), key);
    refusesStart(smallPeer, offered);
    refusesStart(pair.bob.party(), offering(key, offered.kemPrekey()));
  }

  @Test
  void aKemKeyThatIsNoneIsRefused() {
    byte[] unreduced = pair.kemPrekey.publicKey().toArray();
    unreduced[0] = (byte) 0xff;
    unreduced[1] |= 0x0f;
    Bytes prekey = pair.prekey.publicKey();
    refusesStart(pair.bob.party(), offering(prekey, Bytes.wrap(unreduced)));
    refusesStart(pair.bob.party(), offering(prekey, Bytes.wrap(new byte[1_183])));
  }

  @Test
  void aHeaderHasOneSize() {
    Bytes bytes = header.toBytes();
    assertEquals(PqxdhHeader.BYTES, bytes.size());
    assertEquals(1_268, bytes.size());
    Bytes shorter = bytes.slice(0, bytes.size() - 1);
    Bytes longer = Bytes.concat(bytes, Bytes.wrap(new byte[1]));
    assertThrows(Malformed.class, () -> Reader.readAll(shorter, PqxdhHeader::read));
    assertThrows(Malformed.class, () -> Reader.readAll(longer, PqxdhHeader::read));
    Bytes ciphertext = Bytes.wrap(new byte[Kem.CIPHERTEXT_BYTES + 1]);
    assertThrows(IllegalArgumentException.class, () -> with(header.ephemeralKey(), ciphertext));
  }

  private PqxdhHeader withEphemeral(Bytes key) {
    return with(key, header.kemCiphertext());
  }

  private PqxdhHeader with(Bytes ephemeralKey, Bytes kemCiphertext) {
    return new PqxdhHeader(
        header.address(),
        header.binding(),
        header.instance(),
        header.startNumber(),
        ephemeralKey,
        header.cardSequence(),
        kemCiphertext);
  }

  private PeerPrekeys offering(Bytes prekey, Bytes kemPrekey) {
    return new PeerPrekeys(prekey, kemPrekey, pair.cardHash, Pair.CARD_SEQUENCE);
  }

  private void refusesStart(Party peer, PeerPrekeys offered) {
    assertThrows(
        Forged.class,
        () ->
            Pqxdh.initiate(
                Pair.PURPOSES, pair.alice, pair.introduction, peer, offered, pair.entropy));
  }
}
