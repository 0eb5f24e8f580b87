package wisp.lib.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Forged;

/** Damaged state and headers: read in their one form, or malformed; never anything else. */
class FuzzTest {
  private static final int ROUNDS = 4_000;

  private final Random random = new Random(4);
  private final Pair pair = new Pair(4);
  private final Recorder entropy = new Recorder(pair.entropy);
  private final Side alice = new Side(pair.initiated());
  private final PqxdhHeader header = alice.session().header().orElseThrow();
  private final Side bob = new Side(pair.accepted(header));
  private final List<Bytes> states = new ArrayList<>();
  private final List<Bytes> messages = new ArrayList<>();

  @Test
  void everyStateIsReadAsItWasWritten() {
    talk();
    for (Bytes state : states) {
      assertEquals(state, rewritten(state));
      Bytes cut = state.slice(0, state.size() - 1);
      assertThrows(Malformed.class, () -> rewritten(cut));
    }
  }

  @Test
  void damagedStatesAreMalformedOrWork() {
    talk();
    int read = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Bytes damaged = damaged(states.get(i % states.size()));
      read += tolerates(damaged) ? 1 : 0;
    }
    assertTrue(read > ROUNDS / 20, read + " read");
  }

  @Test
  void damagedHeadersAreMalformedOrReadAsTheyAre() {
    for (int i = 0; i < ROUNDS; i++) {
      Bytes damaged = damaged(header.toBytes());
      try {
        assertEquals(damaged, Reader.readAll(damaged, PqxdhHeader::read).toBytes());
      } catch (Malformed expected) {
        assertTrue(expected.getCause() == null);
      }
    }
  }

  @Test
  void aLongListIsRefusedBeforeItIsRead() {
    Bytes state = bob.stored();
    Bytes counted = Bytes.concat(state.slice(0, state.size() - 2), count(2_000));
    Bytes more = Bytes.concat(state.slice(0, state.size() - 2), count(65_535));
    assertThrows(Malformed.class, () -> rewritten(counted));
    assertThrows(Malformed.class, () -> rewritten(more));
  }

  @Test
  void nothingShowsASecret() {
    talk();
    assertEquals("Session[initiator]", alice.session().toString());
    assertEquals("Session[responder]", bob.session().toString());
    assertEquals("Bytes[5]", Bytes.utf8("hello").toString());
  }

  private static Bytes count(int count) {
    return new Writer().u16(count).toBytes();
  }

  /** Gathers a state of every form. */
  private void talk() {
    states.add(alice.stored());
    states.add(bob.stored());
    for (int i = 0; i < 3; i++) {
      messages.add(alice.send(Bytes.EMPTY, entropy));
      bob.receive(Pair.NOW, alice.send(Bytes.EMPTY, entropy));
      states.addAll(List.of(alice.stored(), bob.stored()));
      messages.add(bob.send(Bytes.EMPTY, entropy));
      alice.receive(Pair.NOW, bob.send(Bytes.EMPTY, entropy));
      states.addAll(List.of(alice.stored(), bob.stored()));
    }
  }

  private boolean tolerates(Bytes damaged) {
    try {
      Session session = Reader.readAll(damaged, reader -> Session.read(Pair.PURPOSES, reader));
      use(session);
      return true;
    } catch (Malformed expected) {
      return false;
    }
  }

  private void use(Session session) {
    assertEquals(session.canEncrypt(), canEncrypt(session));
    for (Bytes message : messages) {
      decrypt(session, message);
    }
  }

  private boolean canEncrypt(Session session) {
    try {
      session.encrypt(Bytes.EMPTY, entropy);
      return true;
    } catch (Forged smallOrder) {
      return true;
    } catch (IllegalStateException cannot) {
      return false;
    }
  }

  private static void decrypt(Session session, Bytes message) {
    try {
      session.decrypt(Pair.NOW, message).next().forgetting(Pair.NOW);
    } catch (Forged expected) {
      assertEquals("forged", expected.getMessage());
    }
  }

  private static Bytes rewritten(Bytes state) {
    Writer writer = new Writer();
    Reader.readAll(state, reader -> Session.read(Pair.PURPOSES, reader)).write(writer);
    return writer.toBytes();
  }

  private Bytes damaged(Bytes whole) {
    byte[] bytes = whole.toArray();
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return switch (random.nextInt(4)) {
      case 0 -> Bytes.wrap(Arrays.copyOf(bytes, random.nextInt(bytes.length + 80)));
      default -> Bytes.wrap(bytes);
    };
  }
}
