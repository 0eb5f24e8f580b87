package wisp.node.bench;

import java.util.List;
import wisp.node.chord.Flux;
import wisp.node.chord.Hops;
import wisp.node.chord.Idle;

/** What large simulated rings do, with the production code. */
public final class Rings {
  private static final int LOOKUPS = 10_000;
  private static final int CACHE_MAX_BYTES = 96 * 1_024;

  private Rings() {}

  /** Takes about three minutes and 5 GB. */
  public static List<Figure> measure() {
    return List.of(
        hops(1_000, 0, 2.7),
        hops(10_000, 0, 3.5),
        hops(100_000, 0, 4.2),
        hops(4_096, CACHE_MAX_BYTES, 1.1),
        churn(),
        Figure.atLeast(
            50_000, "simulated node-seconds, 10,000 nodes", Idle.nodeSecondsASecond(10_000, 60)));
  }

  private static Figure hops(int size, int cacheMaxBytes, double bound) {
    String with = cacheMaxBytes == 0 ? "" : ", 96 KiB of hints";
    double mean = Hops.mean(size, cacheMaxBytes, LOOKUPS, 1);
    return Figure.atMost(bound, String.format("lookup, %,d nodes%s", size, with), mean, "hops");
  }

  private static Figure churn() {
    Flux.Outcome outcome = new Flux(1, 5, 900_000).run(10_000, 30_000, 30_000, 20);
    return Figure.atMost(0, "lookup, 10,000 nodes, sessions of 15 min", outcome.meanHops(), "hops");
  }

  public static void main(String[] args) {
    measure().forEach(figure -> System.out.println(figure.line()));
  }
}
