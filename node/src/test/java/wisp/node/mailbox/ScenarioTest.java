package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Many seeds; a failure names its seed, which replays it. */
class ScenarioTest {
  private static final long FIRST = Long.getLong("scenario.first", 1);
  private static final long SEEDS = Long.getLong("scenario.seeds", 60);

  @Test
  void acknowledgedEnvelopesEndCollectedOrNacked() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      int acknowledged = run(seed);
      assertTrue(acknowledged >= 9, "seed " + seed + " acknowledged only " + acknowledged);
    }
  }

  private static int run(long seed) {
    try {
      return new Scenario(seed).run();
    } catch (AssertionError | RuntimeException failure) {
      throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
    }
  }
}
