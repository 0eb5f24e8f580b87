package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.node.step.Event;

/** A ring where nothing happens is almost silent. */
class QuietTest {
  private static final int JOINED_MILLIS = 1_000;
  private static final int CHANGED_MILLIS = 120_000;
  private static final int MINUTE_MILLIS = 60_000;
  private static final int MAX_PER_NODE = 45;

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 40})
  void aNodeAsksLessThanOnceASecond(int size) {
    Crowd crowd = new Crowd(1, 3, Ring.CACHE_MAX_BYTES);
    Resident first = crowd.add(0);
    first.step(new Event.Create());
    for (int i = 1; i < size; i++) {
      crowd.add(0).step(new Event.Join(first.self));
      crowd.run(JOINED_MILLIS);
    }
    crowd.run(CHANGED_MILLIS);
    long before = crowd.asked;
    crowd.run(MINUTE_MILLIS);
    double perNode = (crowd.asked - before) / (double) size;
    assertTrue(perNode <= MAX_PER_NODE, perNode + " requests of a node in a minute");
  }
}
