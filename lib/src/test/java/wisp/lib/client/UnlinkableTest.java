package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Labels;

/**
 * What all holders together can see: every envelope, record, tombstone and NACK that the ring ever
 * held, and whose mailbox is whose. With half of the writers told, the best guess at the others is
 * right for one in three, within 3.3 standard deviations (99.9%); leaks planted on purpose are
 * found.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnlinkableTest {
  private static final int MESSAGES_EACH = 180;
  private static final double CHANCE = 1.0 / (Traffic.ACCOUNTS - 1);
  private static final double DEVIATIONS = 3.3;

  private final Traffic traffic = new Traffic(17, MESSAGES_EACH);
  private final Labels labels = traffic.world.ring.labels;
  private final List<Sighting> honest = traffic.sightings();

  private long right(List<Sighting> seen) {
    int half = seen.size() / 2;
    return new Attacker(seen, traffic.others())
        .rightGuesses(seen.subList(0, half), seen.subList(half, seen.size()));
  }

  /** What chance reaches in one of a thousand cases. */
  private double bound() {
    double guesses = honest.size() - honest.size() / 2;
    return guesses * CHANCE + DEVIATIONS * Math.sqrt(guesses * CHANCE * (1 - CHANCE));
  }

  private KeyPair fresh() {
    return Signature.generate(traffic.world.entropy());
  }

  @Test
  void theBestGuessIsNoBetterThanChance() {
    long right = right(honest);
    assertTrue(honest.size() >= 4 * MESSAGES_EACH, honest.size() + " envelopes");
    assertTrue(right <= bound(), right + " right of " + honest.size() / 2 + ", not " + bound());
  }

  private void assertFound(List<Sighting> leaking) {
    long right = right(leaking);
    assertTrue(right > 1.5 * bound(), right + " right of " + leaking.size() / 2);
  }

  @Test
  void aReturnKeyADayIsFound() {
    Map<Long, KeyPair> keys = new HashMap<>();
    assertFound(
        honest.stream()
            .map(each -> each.signedWith(keys.computeIfAbsent(day(each), d -> fresh()), labels))
            .toList());
  }

  private static long day(Sighting each) {
    return Traffic.ACCOUNTS * Days.of(each.header().endOfLifeMillis()) + each.writer();
  }

  @Test
  void clocksThatDifferBySecondsAreFound() {
    assertFound(honest.stream().map(each -> each.ending(skewed(each), fresh(), labels)).toList());
  }

  private static long skewed(Sighting each) {
    return each.header().endOfLifeMillis() + 1_000L * each.writer();
  }

  @Test
  void aMarkOfTheWriterInTheSealedBytesIsFound() {
    List<Bytes> marks = marks();
    assertFound(
        honest.stream()
            .map(each -> each.marked(marks.get(each.writer()), anywhere(), fresh(), labels))
            .toList());
  }

  private List<Bytes> marks() {
    return java.util.stream.IntStream.range(0, Traffic.ACCOUNTS)
        .mapToObj(i -> traffic.world.entropy().bytes(12))
        .toList();
  }

  private int anywhere() {
    return traffic.world.random.nextInt(1_500);
  }
}
