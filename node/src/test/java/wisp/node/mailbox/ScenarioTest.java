package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many seeds; a failure names its seed, which replays it. */
class ScenarioTest {
  private static final long FIRST = Long.getLong("scenario.first", 1);
  private static final long SEEDS = Long.getLong("scenario.seeds", 40);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void acknowledgedEnvelopesEndCollectedOrNacked(boolean wholeNodes) {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      int acknowledged = run(seed, wholeNodes);
      assertTrue(acknowledged >= 9, "seed " + seed + " acknowledged only " + acknowledged);
    }
  }

  private static int run(long seed, boolean wholeNodes) {
    try {
      return new Scenario(seed, wholeNodes).run();
    } catch (AssertionError | RuntimeException failure) {
      throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
    }
  }
}
