package wisp.node.sim;

import java.util.List;
import java.util.Locale;
import wisp.node.chord.Flux;
import wisp.node.chord.Hops;
import wisp.node.chord.Idle;
import wisp.node.chord.Trouble;

/** Large rings, one line of result a seed; ends with 1 if one was not what it should be. */
public final class LargeRings {
  public static final List<String> MODES =
      List.of("half-killed", "half-silent", "cut", "contact", "churn", "hops", "idle");

  private static final int SECONDS = 60;

  /** More nodes, each with its own hints, do not fit the memory. */
  private static final int HINTED_MAX = 20_000;

  private static final int SESSION_MILLIS = 900_000;

  private LargeRings() {}

  /** {@code nodes} in all, or 0: as many as the mode usually has. */
  public static int run(String mode, int firstSeed, int seeds, int nodes) {
    String commit = System.getProperty("simulate.commit", "?");
    print(String.format(Locale.ROOT, "commit %s, %d seeds from %d", commit, seeds, firstSeed));
    boolean good = true;
    for (int seed = firstSeed; seed < firstSeed + seeds; seed++) {
      good &= run(mode, seed, nodes);
    }
    return good ? 0 : 1;
  }

  private static boolean run(String mode, int seed, int nodes) {
    return switch (mode) {
      case "churn" -> churn(seed, nodes == 0 ? 10_000 : nodes);
      case "hops" -> hops(seed, nodes == 0 ? 10_000 : nodes);
      case "idle" -> idle(nodes == 0 ? 10_000 : nodes);
      default -> trouble(mode, seed, nodes == 0 ? 1_000 : nodes);
    };
  }

  private static boolean trouble(String mode, int seed, int nodes) {
    Trouble trouble = new Trouble(seed);
    long limitMillis = mode.startsWith("half") ? 30_000 : 60_000;
    long millis =
        switch (mode) {
          case "half-killed" -> trouble.halfKilledMillis(nodes, false);
          case "half-silent" -> trouble.halfKilledMillis(nodes, true);
          case "cut" -> trouble.cutInHalvesMillis(nodes);
          default -> trouble.oneContactMillis(nodes / 2);
        };
    print(
        String.format(Locale.ROOT, "seed %d %s: one ring after %.1f s", seed, mode, millis / 1e3));
    return millis <= limitMillis;
  }

  private static boolean churn(int seed, int nodes) {
    Flux.Outcome outcome =
        new Flux(seed, 5, SESSION_MILLIS).run(nodes, SECONDS * 1_000, SECONDS * 1_000, 20);
    print(String.format(Locale.ROOT, "seed %d churn: %s", seed, outcome));
    return outcome.late() == 0;
  }

  private static boolean hops(int seed, int nodes) {
    hops(seed, nodes, 0, "without hints");
    if (nodes <= HINTED_MAX) {
      hops(seed, nodes, 96 << 10, "with 96 KiB of hints");
    }
    return true;
  }

  private static void hops(int seed, int nodes, int hintsBytes, String how) {
    double mean = Hops.mean(nodes, hintsBytes, 10_000, seed);
    print(String.format(Locale.ROOT, "seed %d hops: %.3f %s", seed, mean, how));
  }

  private static boolean idle(int nodes) {
    print(
        String.format(
            Locale.ROOT, "%.0f node-seconds a second", Idle.nodeSecondsASecond(nodes, SECONDS)));
    return true;
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
