package wisp.lib.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;

class SessionTest {
  private static final Bytes HELLO = Bytes.utf8("hello");
  private static final Bytes ANSWER = Bytes.utf8("answer");

  private final Pair pair = new Pair(1);
  private final Session alice = pair.initiated();
  private final Session bob = pair.accepted(alice.header().orElseThrow());

  @Test
  void bothSidesMeet() {
    Session.Sealed hello = alice.encrypt(HELLO, pair.entropy);
    Session.Opened heard = bob.decrypt(Pair.NOW, hello.message());
    Session.Sealed answer = heard.next().encrypt(ANSWER, pair.entropy);
    Session.Opened answered = hello.next().decrypt(Pair.NOW, answer.message());

    assertEquals(HELLO, heard.plaintext());
    assertEquals(ANSWER, answered.plaintext());
    assertEquals(alice.id(), bob.id());
    assertEquals(alice.id(), id(alice.header().orElseThrow()));
    assertEquals(HELLO.size() + Session.OVERHEAD_BYTES, hello.message().size());
  }

  @Test
  void aSessionIsConfirmedOnceTheOtherSideWasHeard() {
    Session.Sealed hello = alice.encrypt(HELLO, pair.entropy);
    assertFalse(bob.confirmed());
    assertFalse(bob.canEncrypt());
    assertThrows(IllegalStateException.class, () -> bob.encrypt(HELLO, pair.entropy));
    Session heard = bob.decrypt(Pair.NOW, hello.message()).next();
    assertTrue(heard.confirmed());

    assertFalse(hello.next().confirmed());
    assertEquals(alice.header(), hello.next().header());
    Bytes answer = heard.encrypt(ANSWER, pair.entropy).message();
    Session answered = hello.next().decrypt(Pair.NOW, answer).next();
    assertTrue(answered.confirmed());
    assertTrue(answered.header().isEmpty());
  }

  private Bytes id(PqxdhHeader header) {
    return Pqxdh.sessionId(
        Pair.PURPOSES,
        pair.alice.agreement().publicKey(),
        pair.bob.agreement().publicKey(),
        header);
  }
}
