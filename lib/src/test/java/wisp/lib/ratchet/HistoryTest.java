package wisp.lib.ratchet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Forged;

/** Generated histories: a network that loses, repeats, reorders, crosses and damages. */
class HistoryTest {
  private static final int STEPS = 250;
  private static final int TURNS_MIN = 8;

  /** One message, on its way or arrived. */
  private record Sent(Side to, Bytes message, Bytes plaintext) {}

  private final List<Sent> underWay = new ArrayList<>();
  private final List<Sent> arrived = new ArrayList<>();
  private Random random;
  private Recorder entropy;
  private Transcript transcript;
  private Side alice;
  private Side bob;
  private int written;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyMessageIsReadOnceAndHasItsOwnKey(long seed) {
    begin(seed);
    for (int i = 0; i < STEPS; i++) {
      act();
    }
    while (!underWay.isEmpty()) {
      deliver();
    }
    assertTrue(alice.session().confirmed() && bob.session().confirmed());
    assertTrue(transcript.steps() >= TURNS_MIN, transcript.steps() + " turns");
    arrived.forEach(this::refuses);
  }

  private void begin(long seed) {
    random = new Random(seed);
    Pair pair = new Pair(seed);
    entropy = new Recorder(pair.entropy);
    alice = new Side(pair.initiated());
    PqxdhHeader header = alice.session().header().orElseThrow();
    bob = new Side(pair.accepted(header));
    Start start =
        Start.of(pair.bob, pair.kept(), pair.alice.agreement().publicKey(), header.toBytes());
    transcript = new Transcript(start, pair.prekey.publicKey());
    assertEquals(start.sessionId(), bob.session().id());
  }

  private void act() {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> send(alice, bob);
      case 3, 4, 5 -> send(bob, alice);
      case 6, 7, 8, 9 -> deliver(random.nextInt(5));
      case 10 -> lose();
      default -> annoy();
    }
  }

  /** Bursts, so that chains are long enough to be reordered. */
  private void send(Side from, Side to) {
    for (int i = random.nextInt(4); i >= 0 && from.session().canEncrypt(); i--) {
      Bytes plaintext = new Writer().u32(written++).bytes(entropy.bytes(40)).toBytes();
      Sent sent = new Sent(to, from.send(plaintext, entropy), plaintext);
      check(sent);
      underWay.add(sent);
    }
  }

  private void check(Sent sent) {
    if (transcript.isNew(sent.message())) {
      transcript.step(sent.message(), entropy.last());
    }
    assertEquals(sent.plaintext(), transcript.open(sent.message()));
    assertTrue(transcript.isFirstUse(sent.message()));
  }

  private void deliver(int count) {
    for (int i = 0; i < count; i++) {
      deliver();
    }
  }

  private void deliver() {
    if (underWay.isEmpty()) {
      return;
    }
    Sent next = underWay.remove(random.nextInt(underWay.size()));
    assertEquals(next.plaintext(), next.to().receive(Pair.NOW, next.message()));
    arrived.add(next);
  }

  private void lose() {
    if (random.nextInt(4) == 0 && !underWay.isEmpty()) {
      underWay.remove(random.nextInt(underWay.size()));
    }
  }

  /** Repeats, damages, reflects; then both sides lose what is not durable. */
  private void annoy() {
    if (!arrived.isEmpty()) {
      refuses(arrived.get(random.nextInt(arrived.size())));
    }
    if (!underWay.isEmpty()) {
      Sent sent = underWay.get(random.nextInt(underWay.size()));
      refuses(new Sent(sent.to(), damaged(sent.message()), Bytes.EMPTY));
      refuses(new Sent(sent.to() == alice ? bob : alice, sent.message(), Bytes.EMPTY));
    }
    alice.restart();
    bob.restart();
  }

  private Bytes damaged(Bytes message) {
    byte[] bytes = message.toArray();
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return Bytes.wrap(bytes);
  }

  private void refuses(Sent sent) {
    Bytes before = sent.to().stored();
    assertThrows(Forged.class, () -> sent.to().receive(Pair.NOW, sent.message()));
    assertEquals(before, sent.to().stored());
  }
}
