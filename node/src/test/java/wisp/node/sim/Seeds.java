package wisp.node.sim;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Runs seed after seed, and says how far it is and what came of it. */
final class Seeds {
  private static final long SECOND_NANOS = 1_000_000_000;
  private static final long ENOUGH_PERCENT = 95;
  private static final int MANY_SEEDS = 10;

  private final Simulation simulation;
  private final long first;
  private final int seeds;
  private final int threads;
  private final AtomicLong next;
  private final long startNanos = System.nanoTime();
  private long saidNanos = startNanos;
  private long done;
  private boolean broken;
  private Outcome all = Outcome.NONE;

  Seeds(Simulation simulation, long first, int seeds, int threads) {
    this.simulation = simulation;
    this.first = first;
    this.seeds = seeds;
    this.threads = threads;
    this.next = new AtomicLong(first);
  }

  /** The exit code. */
  int run() {
    List<Thread> running =
        IntStream.range(0, threads).mapToObj(i -> Thread.ofPlatform().start(this::work)).toList();
    for (Thread thread : running) {
      join(thread);
    }
    System.out.println(summary());
    if (isTooLittle()) {
      System.out.println(
          "fewer than "
              + ENOUGH_PERCENT
              + "% of the "
              + simulation.written()
              + " were acknowledged");
    }
    return broken || isTooLittle() ? 1 : 0;
  }

  /** One seed may be hard on a ring; many together are not. */
  private boolean isTooLittle() {
    return simulation.isEnoughAsked()
        && done >= MANY_SEEDS
        && 100L * all.acknowledged() < ENOUGH_PERCENT * all.written();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    for (long seed = next.getAndIncrement(); goesOn(seed); seed = next.getAndIncrement()) {
      try {
        passed(seed, simulation.run(seed));
      } catch (AssertionError failed) {
        failed(failed);
      }
    }
  }

  private synchronized boolean goesOn(long seed) {
    return !broken && seed < first + seeds;
  }

  private synchronized void failed(AssertionError failed) {
    broken = true;
    System.out.println(failed.getMessage());
  }

  private synchronized void passed(long seed, Outcome outcome) {
    done++;
    all = all.plus(outcome);
    if (System.nanoTime() - saidNanos > 10 * SECOND_NANOS) {
      saidNanos = System.nanoTime();
      System.err.println("seed " + seed + ", " + all.acknowledged() + " acknowledged, 0 lost");
    }
  }

  private String summary() {
    double seconds = (System.nanoTime() - startNanos) / (double) SECOND_NANOS;
    return String.format(
        Locale.ROOT,
        "commit %s, %d seeds from %d: %d %s, %d acknowledged (%.2f%% within 3 s), of them %d"
            + " collected, %d NACKed, 0 lost%nwritten around a death: %d, acknowledged within 3 s:"
            + " %.2f%%%n%.0f s: %.2f seeds, %.0f acknowledged letters, %.0f node-seconds, %.0f"
            + " events a second%s",
        System.getProperty("simulate.commit", "?"),
        done,
        first,
        all.written(),
        simulation.written(),
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
        all.events() / seconds,
        all.looked() == 0 ? "" : "\n" + all.looked() + " answers that had to have a card");
  }

  private static double percent(int some, int of) {
    return of == 0 ? 100 : 100.0 * some / of;
  }
}
