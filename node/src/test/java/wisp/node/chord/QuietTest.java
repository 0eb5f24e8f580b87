package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.node.step.Event;

/** A ring where nothing happens is almost silent. */
class QuietTest {
  private static final int JOINED_MILLIS = 1_000;
  private static final int CHANGED_MILLIS = 120_000;
  private static final int MINUTE_MILLIS = 60_000;
  private static final int MAX_PER_NODE = 20;

  private static final int MENDED_MILLIS = 30_000;
  private static final int MISSED_MILLIS = 500;
  private static final int NEWCOMERS = 2;
  private static final int NOTICED_MILLIS = 2_000;

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 40})
  void aNodeSeldomAsks(int size) {
    Crowd crowd = quiet(size);
    long before = crowd.asked;
    crowd.run(MINUTE_MILLIS);
    double perNode = (crowd.asked - before) / (double) size;
    assertTrue(perNode <= MAX_PER_NODE, perNode + " requests of a node in a minute");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 40})
  void aNewcomerIsNoticedAtOnce(int size) {
    Crowd crowd = quiet(size);
    Resident old = crowd.any();
    for (int i = 0; i < NEWCOMERS; i++) {
      crowd.add(0).step(new Event.Join(old.self));
      assertOneRingWithin(crowd, NOTICED_MILLIS);
      crowd.run(CHANGED_MILLIS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 40})
  void halfOfItDiesInSilence(int size) {
    Crowd crowd = quiet(size);
    crowd.deadRefuse = false;
    new ArrayList<>(crowd.alive.values()).stream().limit(size / 2).forEach(crowd::kill);
    assertOneRingWithin(crowd, MENDED_MILLIS);
  }

  @Test
  void whoHangsUpIsMissedAtOnce() {
    Crowd crowd = quiet(8);
    Resident dead = crowd.any();
    crowd.kill(dead);
    List.copyOf(crowd.alive.values()).forEach(other -> other.step(new Event.HungUp(dead.self)));
    assertOneRingWithin(crowd, MISSED_MILLIS);
  }

  @Test
  void whoLeftStaysAway() {
    Crowd crowd = quiet(8);
    Resident gone = crowd.any();
    Resident other = crowd.alive.values().stream().filter(r -> r != gone).findFirst().orElseThrow();
    gone.step(new Event.Leave());
    gone.step(new Event.Join(other.self));
    gone.step(new Event.Create());
    crowd.run(MENDED_MILLIS);
    assertFalse(gone.ring.neighbourhood().joined());
  }

  private static void assertOneRingWithin(Crowd crowd, int maxMillis) {
    long millis = crowd.millisUntilOneRing(MINUTE_MILLIS);
    assertTrue(millis <= maxMillis, millis + " ms until all that live were one ring");
  }

  private static Crowd quiet(int size) {
    Crowd crowd = new Crowd(1, 3, Ring.CACHE_MAX_BYTES);
    Resident first = crowd.add(0);
    first.step(new Event.Create());
    for (int i = 1; i < size; i++) {
      crowd.add(0).step(new Event.Join(first.self));
      crowd.run(JOINED_MILLIS);
    }
    crowd.run(CHANGED_MILLIS);
    return crowd;
  }
}
