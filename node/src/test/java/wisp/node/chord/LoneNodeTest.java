package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The case that comes once in sixty thousand: all sixteen successors of a node die at once. */
class LoneNodeTest {
  @ParameterizedTest
  @CsvSource({"true,98304", "false,98304", "true,0", "false,0"})
  void findsItsWayBack(boolean silent, int cacheMaxBytes) {
    Crowd crowd = new Crowd(1, 3, cacheMaxBytes);
    crowd.deadRefuse = !silent;
    crowd.settle(200, 0);
    crowd.run(5_000);
    List<Resident> all = List.copyOf(crowd.alive.values());
    all.subList(100, 120).forEach(crowd::kill);
    long millis = crowd.millisUntilOneRing(60_000);
    assertTrue(millis <= 30_000, () -> millis + " ms");
  }

  @Test
  void alsoWhenItKnowsNobodyButItsPredecessors() {
    Crowd crowd = new Crowd(2, 3, 0);
    crowd.settle(34, 0);
    crowd.run(5_000);
    List<Resident> all = List.copyOf(crowd.alive.values());
    all.subList(10, 27).forEach(crowd::kill);
    long millis = crowd.millisUntilOneRing(60_000);
    assertTrue(millis <= 30_000, () -> millis + " ms");
  }
}
