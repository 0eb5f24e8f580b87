package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rings whose clocks are up to 30 s wrong. */
class RingTimeTest {
  private static final int SKEW_MILLIS = 30_000;

  /** Slowed to half its pace a clock that is 60 s ahead needs 120 s. */
  private static final long SETTLED_MILLIS = 130_000;

  private static RingNetwork skewed(int seed, List<Integer> ids) {
    RingNetwork network = new RingNetwork(seed, 3, 16);
    Random random = new Random(seed);
    ids.forEach(id -> network.skew(id, random.nextInt(-SKEW_MILLIS, SKEW_MILLIS + 1)));
    return network;
  }

  private static LongSummaryStatistics errors(RingNetwork network) {
    return network.joined().stream()
        .mapToLong(member -> member.timeMillis(network.nowMillis()) - network.nowMillis())
        .summaryStatistics();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8, 17})
  void whereAllSeeAllTheyAgree(int size) {
    for (int seed = 0; seed < 5; seed++) {
      List<Integer> ids = Ids.some(seed, size);
      RingNetwork network = skewed(seed, ids).holdsAlways().start(ids);
      network.run(SETTLED_MILLIS);
      LongSummaryStatistics errors = errors(network);
      assertTrue(errors.getMax() - errors.getMin() <= 250, errors::toString);
      assertTrue(Math.abs(errors.getMax()) <= SKEW_MILLIS, errors::toString);
    }
  }

  @Test
  void inALargerRingNobodyIsAsWrongAsItsClock() {
    List<Integer> ids = Ids.some(7, 60);
    RingNetwork network = skewed(7, ids).start(ids);
    network.run(SETTLED_MILLIS);
    LongSummaryStatistics errors = errors(network);
    assertTrue(errors.getMax() < SKEW_MILLIS * 2 / 3, errors::toString);
    assertTrue(errors.getMin() > -SKEW_MILLIS * 2 / 3, errors::toString);
  }

  @ParameterizedTest
  @ValueSource(longs = {-900_000, 86_400_000L * 365})
  void oneWhoseClockIsWildlyWrongTakesTheRingsAndMovesNobody(long wildMillis) {
    List<Integer> ids = Ids.some(3, 5);
    RingNetwork network = new RingNetwork(3, 3, 16).skew(ids.get(2), wildMillis).start(ids);
    network.run(20_000);
    assertEquals(5, network.joined().size());
    LongSummaryStatistics errors = errors(network);
    assertTrue(errors.getMax() <= 100 && errors.getMin() >= -100, errors::toString);
  }

  @Test
  void theTimeOfTheRingIsThereSoonAfterJoining() {
    List<Integer> ids = Ids.some(4, 6);
    int late = ids.getLast();
    RingNetwork network = new RingNetwork(4, 3, 16).skew(late, -SKEW_MILLIS);
    network.start(ids.subList(0, 5)).run(5_000);
    network.join(late, ids.getFirst());
    network.run(3_000);
    long error = network.member(late).timeMillis(network.nowMillis()) - network.nowMillis();
    assertTrue(Math.abs(error) <= 100, () -> "wrong by " + error);
  }
}
