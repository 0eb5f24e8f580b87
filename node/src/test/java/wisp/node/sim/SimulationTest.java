package wisp.node.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Whole nodes under all kinds of trouble; a failure names its seed and its shortened scenario. */
class SimulationTest {
  private static final long FIRST = Long.getLong("simulation.first", 1);
  private static final int SEEDS = Integer.getInteger("simulation.seeds", 60);
  private static final int FEW_SEEDS = 10;
  private static final int REAL_SEEDS = 3;
  private static final int CARD_SEEDS = 6;

  @Test
  void acknowledgedLettersEndCollectedOrNacked() {
    Outcome outcome = run(Options.usual(), SEEDS);
    assertTrue(outcome.acknowledged() >= 0.95 * outcome.written(), outcome::toString);
  }

  @Test
  void soDoTheyWithEveryFrameAsBytesAndEverySignatureChecked() {
    Outcome outcome = run(Options.usual().withRealCryptography(), REAL_SEEDS);
    assertTrue(outcome.acknowledged() >= 0.9 * outcome.written(), outcome::toString);
  }

  @Test
  void allHoldersButOneDieAtOnceAgainAndAgain() {
    Outcome outcome = run(Options.of(Options.Kind.LOSSES, 12, 1), FEW_SEEDS);
    assertTrue(outcome.acknowledged() >= 0.95 * outcome.written(), outcome::toString);
  }

  @Test
  void afterOneDeathAlmostAllLettersAreAcknowledgedWithinThreeSeconds() {
    Outcome outcome = run(Options.of(Options.Kind.SINGLE, 12, 2), FEW_SEEDS);
    assertTrue(outcome.soonAfterKill() >= 0.99 * outcome.storesAfterKill(), outcome::toString);
    assertTrue(outcome.storesAfterKill() >= 100, outcome::toString);
  }

  @Test
  void whatFullNodesAcknowledgedEndsCollectedOrNacked() {
    Outcome outcome = run(Options.of(Options.Kind.FULL, 12, 1), FEW_SEEDS);
    assertTrue(outcome.soon() < 0.9 * outcome.written(), outcome::toString);
    assertTrue(outcome.acknowledged() > 0.5 * outcome.written(), outcome::toString);
  }

  @Test
  void acknowledgedCardsAreFoundUntilNewerOnesAre() {
    Outcome outcome = run(Options.of(Options.Kind.CARDS, 12, 1), CARD_SEEDS);
    assertTrue(outcome.acknowledged() >= 0.95 * outcome.written(), outcome::toString);
    assertTrue(outcome.looked() >= 1_000, outcome::toString);
  }

  private static Outcome run(Options options, int seeds) {
    Simulation simulation = new Simulation(options);
    Outcome all = Outcome.NONE;
    for (long seed = FIRST; seed < FIRST + seeds; seed++) {
      all = all.plus(simulation.run(seed));
    }
    return all;
  }

  @Test
  void whatPassesAsRecordsAndWhatPassesAsBytesIsTheSame() {
    Outcome fast = Simulation.run(1, Options.usual());
    assertEquals(fast, Simulation.run(1, Options.usual().withRealCryptography()));
  }
}
