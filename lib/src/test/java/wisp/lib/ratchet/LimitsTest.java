package wisp.lib.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;

class LimitsTest {
  private static final Purposes NONE = new Purposes(null, null, null, null, null, null);
  private static final long LATER = Pair.NOW + Session.SKIPPED_KEPT_MILLIS;

  private final Pair pair = new Pair(2);
  private final Recorder entropy = new Recorder(pair.entropy);
  private final Side alice = new Side(pair.initiated());
  private final Side bob = new Side(pair.accepted(alice.session().header().orElseThrow()));

  @Test
  void aThousandMessagesOfAChainMayBeMissing() {
    List<Bytes> burst = burst(alice, 1_002);
    assertThrows(Forged.class, () -> bob.receive(Pair.NOW, burst.get(1_001)));
    bob.receive(Pair.NOW, burst.get(1_000));
    bob.receive(Pair.NOW, burst.get(1_001));
    bob.receive(Pair.NOW, burst.get(0));
    bob.receive(Pair.NOW, burst.get(999));
  }

  @Test
  void aThousandOfTheChainBeforeMayBeMissing() {
    bob.receive(Pair.NOW, alice.send(Bytes.EMPTY, entropy));
    List<Bytes> burst = burst(alice, 1_001);
    alice.receive(Pair.NOW, bob.send(Bytes.EMPTY, entropy));
    Bytes turned = alice.send(Bytes.EMPTY, entropy);
    assertThrows(Forged.class, () -> bob.receive(Pair.NOW, turned));
    bob.receive(Pair.NOW, burst.get(0));
    bob.receive(Pair.NOW, turned);
    bob.receive(Pair.NOW, burst.get(1_000));
  }

  @Test
  void theOldestOfTwoThousandMakesRoom() {
    List<Bytes> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Bytes> burst = burst(alice, i == 0 ? 1_000 : 502);
      bob.receive(Pair.NOW, burst.getLast());
      alice.receive(Pair.NOW, bob.send(Bytes.EMPTY, entropy));
      all.addAll(burst.subList(0, burst.size() - 1));
    }
    assertEquals(2_001, all.size());
    assertThrows(Forged.class, () -> bob.receive(Pair.NOW, all.get(0)));
    all.subList(1, all.size()).forEach(message -> bob.receive(Pair.NOW, message));
  }

  @Test
  void theKeyOfALateMessageIsForgottenAfterTwoDays() {
    List<Bytes> burst = burst(alice, 4);
    bob.receive(Pair.NOW, burst.get(2));
    bob.receive(LATER - 1, burst.get(0));
    assertSame(bob.session(), bob.session().forgetting(LATER - 1));
    assertThrows(Forged.class, () -> bob.receive(LATER, burst.get(1)));

    Session forgetful = bob.session().forgetting(LATER);
    assertThrows(Forged.class, () -> forgetful.decrypt(Pair.NOW, burst.get(1)));
    forgetful.decrypt(LATER, burst.get(3));
  }

  @Test
  void jumpsAreRefusedBeforeAnyKeyIsDerived() {
    Ratchet waiting = Ratchet.responder(Bytes.wrap(new byte[32]), pair.prekey);
    Session session = Session.accepted(NONE, new Conversation(Bytes.EMPTY, Bytes.EMPTY), waiting);
    assertThrows(NullPointerException.class, () -> session.decrypt(Pair.NOW, message(0, 1_000)));
    int[][] jumps = {{0, 1_001}, {1_001, 0}, {0, Integer.MAX_VALUE}, {Integer.MAX_VALUE, 0}};
    for (int[] jump : jumps) {
      Bytes message = message(jump[0], jump[1]);
      assertThrows(Forged.class, () -> session.decrypt(Pair.NOW, message));
    }
  }

  @Test
  void countersEndBeforeTheyWrap() {
    Session last = at(Chain.END - 1, Optional.empty());
    assertTrue(last.canEncrypt());
    Session.Sealed sealed = last.encrypt(Bytes.EMPTY, entropy);
    assertFalse(sealed.next().canEncrypt());
    assertThrows(IllegalStateException.class, () -> sealed.next().encrypt(Bytes.EMPTY, entropy));

    Bytes number = sealed.message().slice(36, 40);
    assertEquals(new Writer().u32(Integer.MAX_VALUE - 1).toBytes(), number);
    Session receiver = at(0, Optional.of(new Chain(Bytes.wrap(new byte[32]), Chain.END - 1)));
    receiver = receiver.decrypt(Pair.NOW, sealed.message()).next();
    Session after = receiver;
    Bytes beyond = message(0, Integer.MAX_VALUE);
    assertThrows(Forged.class, () -> after.decrypt(Pair.NOW, beyond));
  }

  @Test
  void numbersAboveTheEndAreRefused() {
    byte[] message = alice.send(Bytes.EMPTY, entropy).toArray();
    for (int at : new int[] {32, 36}) {
      byte[] changed = message.clone();
      changed[at] = (byte) 0x80;
      assertThrows(Forged.class, () -> bob.receive(Pair.NOW, Bytes.wrap(changed)));
    }
    bob.receive(Pair.NOW, Bytes.wrap(message));
  }

  @Test
  void aStoredSessionIsSmall() {
    assertTrue(alice.stored().size() <= 1_600, alice.stored().size() + " bytes");
    bob.receive(Pair.NOW, alice.send(Bytes.EMPTY, entropy));
    alice.receive(Pair.NOW, bob.send(Bytes.EMPTY, entropy));
    bob.receive(Pair.NOW, alice.send(Bytes.EMPTY, entropy));
    bob.send(Bytes.EMPTY, entropy);
    assertTrue(bob.stored().size() <= 300, bob.stored().size() + " bytes");
    assertTrue(alice.stored().size() <= 300, alice.stored().size() + " bytes");
  }

  /** A session far ahead, with the same chain both ways. */
  private Session at(int number, Optional<Chain> receiving) {
    Bytes zeros = Bytes.wrap(new byte[32]);
    KeyPair key = pair.prekey;
    Ratchet ratchet =
        new Ratchet(
            zeros,
            Optional.of(key),
            Optional.of(new Chain(zeros, number)),
            Optional.of(key.publicKey()),
            receiving,
            0);
    return Session.accepted(Pair.PURPOSES, new Conversation(zeros, zeros), ratchet);
  }

  private Bytes message(int previous, int number) {
    Bytes key = Agreement.fromPrivate(pair.entropy.bytes(32)).publicKey();
    return Bytes.concat(
        new RatchetHeader(key, previous, number).toBytes(), Bytes.wrap(new byte[16]));
  }

  private List<Bytes> burst(Side from, int count) {
    List<Bytes> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      messages.add(from.send(Bytes.EMPTY, entropy));
    }
    return messages;
  }
}
