package wisp.node.planted;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The code as it is, and with which seeds its simulations have passed. */
final class Sound {
  private record Run(String simulation, long seed) {}

  private final Nodes nodes = new Nodes(Map.of());
  private final Map<Run, Boolean> passed = new ConcurrentHashMap<>();

  /**
   * @throws AssertionError if it fails with one of the patch's seeds up to {@code last}
   */
  void assertPasses(Patch patch, long last) {
    for (long seed = patch.seeds().first(); seed <= last; seed++) {
      passed.computeIfAbsent(new Run(patch.simulation(), seed), this::passes);
    }
  }

  private boolean passes(Run run) {
    nodes
        .run(run.simulation, run.seed)
        .ifPresent(
            thrown -> {
              throw new AssertionError("unpatched, " + run, thrown);
            });
    return true;
  }
}
