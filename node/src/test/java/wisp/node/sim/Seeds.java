package wisp.node.sim;

import java.util.Locale;

/** Runs seed after seed, and says how far it is and what came of it. */
final class Seeds {
  private static final long SECOND_NANOS = 1_000_000_000;

  private final Simulation simulation;
  private final long first;
  private final int seeds;
  private final long startNanos = System.nanoTime();
  private long saidNanos = startNanos;
  private Outcome all = Outcome.NONE;

  Seeds(Simulation simulation, long first, int seeds) {
    this.simulation = simulation;
    this.first = first;
    this.seeds = seeds;
  }

  /** The exit code. */
  int run() {
    for (long seed = first; seed < first + seeds; seed++) {
      try {
        all = all.plus(simulation.run(seed));
      } catch (AssertionError broken) {
        System.out.println(broken.getMessage());
        System.out.println(summary(seed - first));
        return 1;
      }
      progress(seed);
    }
    System.out.println(summary(seeds));
    return 0;
  }

  private void progress(long seed) {
    if (System.nanoTime() - saidNanos > 10 * SECOND_NANOS) {
      saidNanos = System.nanoTime();
      System.err.println("seed " + seed + ", " + all.acknowledged() + " acknowledged, 0 lost");
    }
  }

  private String summary(long done) {
    double seconds = (System.nanoTime() - startNanos) / (double) SECOND_NANOS;
    return String.format(
        Locale.ROOT,
        "commit %s, seeds %d to %d: %d letters, %d acknowledged (%.2f%% within 3 s), of them %d"
            + " collected, %d NACKed, 0 lost%nwritten around a death: %d, acknowledged within 3 s:"
            + " %.2f%%%n%.0f s: %.2f seeds, %.0f acknowledged letters, %.0f node-seconds, %.0f"
            + " events a second",
        System.getProperty("simulate.commit", "?"),
        first,
        first + done - 1,
        all.written(),
        all.acknowledged(),
        percent(all.soon(), all.written()),
        all.collected(),
        all.nacked(),
        all.storesAfterKill(),
        percent(all.soonAfterKill(), all.storesAfterKill()),
        seconds,
        done / seconds,
        all.acknowledged() / seconds,
        all.nodeSeconds() / seconds,
        all.events() / seconds);
  }

  private static double percent(int some, int of) {
    return of == 0 ? 100 : 100.0 * some / of;
  }
}
