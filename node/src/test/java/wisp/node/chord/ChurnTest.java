package wisp.node.chord;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joins, deaths and departures at random; the invariants are looked at after every change. */
class ChurnTest {
  private static final int SEEDS = 100;

  @ParameterizedTest
  @ValueSource(ints = {4, 16})
  void oneOrderedRingThroughout(int successors) {
    for (int seed = 0; seed < SEEDS; seed++) {
      try {
        new Churn(seed, successors).run();
      } catch (AssertionError broken) {
        throw new AssertionError("seed " + seed, broken);
      }
    }
  }
}
