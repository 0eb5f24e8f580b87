package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

class RingClockTest {
  private static final long NOW = 1_000_000_000L;
  private final RingClock clock = new RingClock();

  @BeforeEach
  void ownClock() {
    clock.pass(NOW);
    clock.use();
  }

  /** The clocks of successors 1, 2 … are so far ahead. */
  private void hear(long... aheadMillis) {
    List<Peer> successors =
        IntStream.rangeClosed(1, aheadMillis.length).mapToObj(RingNetwork::peer).toList();
    clock.follow(successors);
    for (int i = 0; i < aheadMillis.length; i++) {
      clock.heard(Id.of(i + 1), NOW + aheadMillis[i], 0);
    }
  }

  @Test
  void aloneItIsTheOwnClock() {
    assertEquals(NOW, clock.timeMillis());
    assertEquals(NOW + 7, clock.onTheClock(NOW + 7));
  }

  @Test
  void ofTwoClocksEachKeepsItsOwn() {
    hear(30_000);
    assertEquals(NOW, clock.timeMillis());
  }

  @Test
  void itIsTheMedianAndStepsForward() {
    hear(20_000, 10_000);
    assertEquals(NOW + 10_000, clock.timeMillis());
    assertEquals(NOW + 5, clock.onTheClock(NOW + 10_005));
  }

  @Test
  void ofAnEvenNumberItIsTheLowerOfTheMiddle() {
    hear(20_000, 10_000, 30_000);
    assertEquals(NOW + 10_000, clock.timeMillis());
  }

  @Test
  void halfARoundTripIsAddedAndALongOneNotBelieved() {
    clock.follow(List.of(RingNetwork.peer(1), RingNetwork.peer(2)));
    clock.heard(Id.of(1), NOW + 10_000, 400);
    clock.heard(Id.of(2), NOW + 50_000, 1_001);
    assertFalse(clock.knows(Id.of(2)));
    clock.heard(Id.of(2), NOW + 50_000, 1_000);
    assertEquals(NOW + 10_200, clock.timeMillis());
  }

  @Test
  void aWildLiarIsOneVote() {
    hear(-100, 100, Long.MAX_VALUE / 4);
    assertEquals(NOW, clock.timeMillis());
    hear(-100, 100, -NOW);
    assertEquals(NOW, clock.timeMillis());
  }

  @Test
  void theNoiseOfRoundTripsChangesNothing() {
    hear(100, 90);
    assertEquals(NOW, clock.timeMillis());
  }

  @Test
  void whereItIsAheadItGoesAtHalfItsPaceUntilItIsRight() {
    hear(-10_000, -10_000);
    assertEquals(NOW, clock.timeMillis());
    assertEquals(NOW + 2_000, clock.onTheClock(NOW + 1_000));
    assertEquals(NOW + 22_000, clock.onTheClock(NOW + 12_000));
    clock.pass(NOW + 2_000);
    assertEquals(NOW + 1_000, clock.timeMillis());
    clock.pass(NOW + 22_000);
    assertEquals(NOW + 12_000, clock.timeMillis());
  }

  @Test
  void whatWasTooLittleIsMadeGoodBeforeItIsSlowed() {
    hear(-10_000, -10_000);
    hear(-4_000, -4_000);
    assertEquals(NOW, clock.timeMillis());
    clock.pass(NOW + 8_000);
    assertEquals(NOW + 4_000, clock.timeMillis());
  }

  @Test
  void whoIsMinutesAheadStepsBack() {
    hear(-3_600_000, -3_600_000);
    assertEquals(NOW - 3_600_000, clock.timeMillis());
  }

  @Test
  void aClockThatIsSetBackChangesNothingWhereOthersKnowBetter() {
    hear(0, 10);
    clock.pass(NOW - 3_600_000);
    assertEquals(NOW, clock.timeMillis());
    clock.pass(NOW - 3_600_000 + 5);
    assertEquals(NOW + 5, clock.timeMillis());
  }

  @Test
  void aClockThatIsSetForwardChangesNothingWhereOthersKnowBetter() {
    hear(0, 10);
    clock.set(3_600_000);
    clock.pass(NOW + 3_600_000 + 5);
    assertEquals(NOW + 5, clock.timeMillis());
    assertFalse(clock.hasHeardEnough());
  }

  @Test
  void whoSleptWhileItsClockWentOnLearnsItFromTheOthers() {
    hear(0, 10);
    clock.set(3_600_000);
    clock.pass(NOW + 3_600_000);
    clock.heard(Id.of(1), NOW + 3_600_000, 0);
    clock.heard(Id.of(2), NOW + 3_600_000, 0);
    assertEquals(NOW + 3_600_000, clock.timeMillis());
  }

  @Test
  void beforeAnythingIsTimedByItItIsTheEarlierOneOfTwo() {
    RingClock unused = new RingClock();
    unused.pass(NOW);
    unused.follow(List.of(RingNetwork.peer(1), RingNetwork.peer(2)));
    unused.heard(Id.of(1), NOW - 60_000, 0);
    assertEquals(NOW - 60_000, unused.timeMillis());
  }

  @Test
  void whoIsNoSuccessorAnyMoreHasNoVote() {
    hear(20_000, 20_000);
    clock.follow(List.of(RingNetwork.peer(3)));
    assertFalse(clock.knows(Id.of(1)));
    clock.pass(NOW + 40_000);
    assertEquals(NOW + 40_000, clock.timeMillis());
  }

  @Test
  void itNeverRunsBackWhateverIsHeardWithinTwoMinutes() {
    long last = clock.timeMillis();
    java.util.Random random = new java.util.Random(5);
    for (int i = 1; i < 10_000; i++) {
      clock.pass(NOW + i);
      clock.follow(List.of(RingNetwork.peer(1), RingNetwork.peer(2)));
      clock.heard(Id.of(1 + i % 2), NOW + i + random.nextInt(-30_000, 30_000), 0);
      assertTrue(clock.timeMillis() >= last);
      last = clock.timeMillis();
    }
  }
}
