package wisp.lib.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;

class HandshakeTest {
  private static final Bytes PROLOGUE = Bytes.utf8("prologue");
  private static final Bytes PAYLOAD = Bytes.utf8("payload");

  private final Entropy entropy = new Random(1)::nextBytes;
  private final KeyPair alice = Agreement.generate(entropy);
  private final KeyPair bob = Agreement.generate(entropy);
  private final Handshake initiator =
      Handshake.initiator(Pattern.XX, PROLOGUE, alice, Bytes.EMPTY, entropy);
  private final Handshake responder = Handshake.responder(Pattern.XX, PROLOGUE, bob, entropy);

  @Test
  void aRefusedMessageChangesNothing() {
    refusesEveryDamage(responder, initiator.write(PAYLOAD), false);
    refusesEveryDamage(initiator, responder.write(PAYLOAD), true);
    refusesEveryDamage(responder, initiator.write(PAYLOAD), true);
    assertTrue(initiator.isDone() && responder.isDone());
    assertEquals(bob.publicKey(), initiator.remoteStatic());
    assertEquals(alice.publicKey(), responder.remoteStatic());
  }

  @Test
  void theOthersKeyIsUnknownBeforeItIsProved() {
    assertTrue(initiator.remoteStatic().isEmpty());
    responder.read(initiator.write(PAYLOAD));
    assertTrue(responder.remoteStatic().isEmpty());
  }

  @Test
  void anotherPrologueDoesNotAgree() {
    Handshake stranger = Handshake.responder(Pattern.XX, Bytes.EMPTY, bob, entropy);
    stranger.read(initiator.write(PAYLOAD));
    Bytes answer = stranger.write(PAYLOAD);
    assertThrows(Forged.class, () -> initiator.read(answer));
  }

  @Test
  void sidesTakeTurns() {
    assertThrows(IllegalStateException.class, () -> initiator.read(PAYLOAD));
    assertThrows(IllegalStateException.class, () -> responder.write(PAYLOAD));
    assertThrows(IllegalStateException.class, initiator::split);
    initiator.write(PAYLOAD);
    assertThrows(IllegalStateException.class, () -> initiator.write(PAYLOAD));
  }

  @Test
  void messagesHaveAtMost65535Bytes() {
    Bytes large = Bytes.wrap(new byte[Handshake.MESSAGE_MAX_BYTES + 1]);
    assertThrows(IllegalArgumentException.class, () -> initiator.write(large));
    assertThrows(Malformed.class, () -> responder.read(large));
    assertEquals(PAYLOAD, responder.read(initiator.write(PAYLOAD)));
  }

  @Test
  void transportOpensWhatWasSealedInItsOrderOnly() {
    finish();
    Transport sender = initiator.split();
    Transport receiver = responder.split();
    Bytes first = sender.seal(PAYLOAD);
    Bytes second = sender.seal(Bytes.EMPTY);
    assertThrows(Forged.class, () -> receiver.open(second));
    assertThrows(Forged.class, () -> sender.open(first));
    assertEquals(PAYLOAD, receiver.open(first));
    assertThrows(Forged.class, () -> receiver.open(first));
    assertEquals(Bytes.EMPTY, receiver.open(second));
    assertEquals(PAYLOAD, sender.open(receiver.seal(PAYLOAD)));
  }

  @Test
  void transportMessagesHaveAtMost65535Bytes() {
    finish();
    Transport sender = initiator.split();
    Bytes largest = Bytes.wrap(new byte[Transport.PLAINTEXT_MAX_BYTES]);
    Bytes sealed = sender.seal(largest);
    assertEquals(65_535, sealed.size());
    assertEquals(largest, responder.split().open(sealed));
    assertThrows(IllegalArgumentException.class, () -> sender.seal(sealed));
    assertThrows(Malformed.class, () -> sender.open(Bytes.wrap(new byte[65_536])));
  }

  private void finish() {
    responder.read(initiator.write(PAYLOAD));
    initiator.read(responder.write(PAYLOAD));
    responder.read(initiator.write(PAYLOAD));
    assertEquals(initiator.hash(), responder.hash());
  }

  /** The first message of XX is in clear, so that damage shows in the second. */
  private static void refusesEveryDamage(Handshake reader, Bytes message, boolean sealed) {
    int from = sealed ? 0 : message.size();
    for (int i = from; i < message.size(); i++) {
      byte[] damaged = message.toArray();
      damaged[i] ^= 1;
      assertThrows(Forged.class, () -> reader.read(Bytes.wrap(damaged)));
    }
    for (int size = 0; size < (sealed ? message.size() : 32); size++) {
      assertRefused(reader, message.slice(0, size));
    }
    assertFalse(reader.isDone());
    assertEquals(PAYLOAD, reader.read(message));
  }

  private static void assertRefused(Handshake reader, Bytes message) {
    RuntimeException refusal = assertThrows(RuntimeException.class, () -> reader.read(message));
    assertTrue(refusal instanceof Forged || refusal instanceof Malformed);
  }
}
