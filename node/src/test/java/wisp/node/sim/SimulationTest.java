package wisp.node.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Whole nodes under all kinds of trouble; a failure names its seed and its shortened scenario. */
class SimulationTest {
  private static final long FIRST = Long.getLong("simulation.first", 1);
  private static final int SEEDS = Integer.getInteger("simulation.seeds", 60);
  private static final int REAL_SEEDS = 3;

  @Test
  void acknowledgedLettersEndCollectedOrNacked() {
    Outcome outcome = run(new Simulation(Options.usual()), FIRST, SEEDS);
    assertTrue(outcome.acknowledged() >= 0.97 * outcome.written(), outcome::toString);
  }

  @Test
  void soDoTheyWithEveryFrameAsBytesAndEverySignatureChecked() {
    Outcome outcome =
        run(new Simulation(Options.usual().withRealCryptography()), FIRST, REAL_SEEDS);
    assertTrue(outcome.acknowledged() >= 0.9 * outcome.written(), outcome::toString);
  }

  private static Outcome run(Simulation simulation, long first, int seeds) {
    Outcome all = Outcome.NONE;
    for (long seed = first; seed < first + seeds; seed++) {
      all = all.plus(simulation.run(seed));
    }
    return all;
  }

  @Test
  void whatPassesAsRecordsAndWhatPassesAsBytesIsTheSame() {
    Outcome fast = new Simulation(Options.usual()).run(1);
    assertEquals(fast, new Simulation(Options.usual().withRealCryptography()).run(1));
  }
}
