package wisp.node.sim;

import java.util.ArrayList;
import java.util.List;

/** Leaves out of a scenario what it does not need to fail in the same way. */
final class Shrinking {
  private static final int RUNS_MAX = 300;
  private static final int OTHER_SEEDS = 3;

  private final Simulation simulation;
  private final String invariant;
  private final long seed;
  private Scenario best;
  private RuntimeException failure;
  private int runs;

  Shrinking(Simulation simulation, Scenario scenario, RuntimeException failure) {
    this.simulation = simulation;
    this.invariant = Simulation.name(failure);
    this.seed = scenario.seed();
    this.best = scenario;
    this.failure = failure;
  }

  AssertionError error() {
    for (int size = best.steps().size() / 2; size > 0; size /= 2) {
      drop(size);
    }
    boolean more = true;
    while (more) {
      more = best.steps().size() > 1 && drop(1);
    }
    return new AssertionError(
        invariant + " seed " + seed + ": " + failure.getMessage() + "\n" + best + "\n", failure);
  }

  /** Whether something could be left out in pieces of that size. */
  private boolean drop(int size) {
    boolean dropped = false;
    for (int from = best.steps().size() - size; from >= 0 && runs < RUNS_MAX; from -= size) {
      List<Step> fewer = new ArrayList<>(best.steps());
      fewer.subList(from, Math.min(from + size, fewer.size())).clear();
      dropped |= fails(best.with(fewer));
    }
    return dropped;
  }

  /** Other steps draw other latencies: another seed may be what the shorter one needs. */
  private boolean fails(Scenario shorter) {
    for (int other = 0; other < OTHER_SEEDS; other++) {
      if (failsOnce(shorter.with(shorter.seed() + other))) {
        return true;
      }
    }
    return false;
  }

  private boolean failsOnce(Scenario shorter) {
    runs++;
    try {
      simulation.play(shorter);
      return false;
    } catch (RuntimeException again) {
      boolean same = Simulation.name(again).equals(invariant);
      best = same ? shorter : best;
      failure = same ? again : failure;
      return same;
    }
  }
}
