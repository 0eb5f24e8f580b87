package wisp.lib.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Malformed;

/**
 * Damaged input is {@link Malformed} or decodes to what encodes to exactly these bytes; decoding
 * takes memory in proportion to the input only.
 */
class MutationTest {
  private static final long SEED = 20_261_120;
  private static final int MESSAGES = 1_000_000;
  private static final int HELLOS = 100_000;
  private static final int ALLOCATED_PER_INPUT_BYTE = 16;
  private static final int ALLOCATED_AT_LEAST_BYTES = 2_048;

  private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final MessageGenerator generator = new MessageGenerator(SEED);
  private final Mutator mutator = new Mutator(SEED);
  private int decoded;

  @Test
  void messages() {
    Stream<Bytes> frames = Stream.generate(() -> Codec.encode(generator.next())).limit(2_000);
    run(frames.toList(), MESSAGES, frame -> Codec.encode(Codec.decode(frame)), Codec::decode);
  }

  @Test
  void hellos() {
    Stream<Bytes> hellos = Stream.generate(() -> generator.hello().encode()).limit(200);
    run(hellos.toList(), HELLOS, hello -> Hello.decode(hello).encode(), Hello::decode);
  }

  @Test
  void theLongestListsOfTheSmallestItems() {
    List<Peer> peers = Collections.nCopies(Limits.PEERS_MAX, new Peer(Id.of(1), "", ""));
    Bytes key = Bytes.wrap(new byte[32]);
    List<Long> known = Collections.nCopies(Limits.KNOWN_MAX, 1L);
    BoxRequest box = new BoxRequest(BoxKind.RETURN, key, 1, known, Bytes.wrap(new byte[64]));
    Stream.of(
            new Reply.Next(true, peers),
            new Reply.Neighbours(1, peers.subList(0, Limits.HOLDERS_MAX), peers, peers),
            new NodeRequest.News(peers, Collections.nCopies(Limits.PEERS_MAX, Id.of(1))),
            new Reply.Hints(Collections.nCopies(Limits.HINTS_MAX, new Hint(1, ""))),
            new ClientRequest.Retrieve(1, true, Collections.nCopies(7, box)),
            new NodeRequest.Arrived(Collections.nCopies(Limits.BOXES_MAX, Id.of(1))))
        .forEach(message -> assertBounded(Codec.encode(message), Codec::decode));
  }

  private void run(
      List<Bytes> samples, int mutations, Function<Bytes, Bytes> again, Consumer<Bytes> decode) {
    for (int i = 0; i < mutations; i++) {
      Bytes sample = samples.get(i % samples.size());
      Bytes other = samples.get((i * 31 + 7) % samples.size());
      Bytes damaged = Bytes.wrap(mutator.mutate(sample.unsafeArray(), other.unsafeArray()));
      assertCanonicalOrMalformed(damaged, again);
      assertBounded(damaged, decode);
    }
    assertTrue(decoded > mutations / 100 && decoded < mutations, "too few or too many decoded");
  }

  private void assertCanonicalOrMalformed(Bytes damaged, Function<Bytes, Bytes> again) {
    try {
      assertEquals(damaged, again.apply(damaged));
      decoded++;
    } catch (Malformed expected) {
      return;
    } catch (RuntimeException | AssertionError unexpected) {
      fail("seed " + SEED + ", input " + Hex.encode(damaged), unexpected);
    }
  }

  /** Twice, because the first time can pay for linking. */
  private void assertBounded(Bytes damaged, Consumer<Bytes> decode) {
    long limit = ALLOCATED_AT_LEAST_BYTES + (long) ALLOCATED_PER_INPUT_BYTE * damaged.size();
    if (allocated(damaged, decode) <= limit) {
      return;
    }
    long again = allocated(damaged, decode);
    assertTrue(
        again <= limit, () -> "seed " + SEED + ", " + again + " bytes for " + Hex.encode(damaged));
  }

  private long allocated(Bytes damaged, Consumer<Bytes> decode) {
    long before = memory.getCurrentThreadAllocatedBytes();
    try {
      decode.accept(damaged);
    } catch (Malformed expected) {
      return memory.getCurrentThreadAllocatedBytes() - before;
    }
    return memory.getCurrentThreadAllocatedBytes() - before;
  }
}
