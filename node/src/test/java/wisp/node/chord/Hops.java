package wisp.node.chord;

import java.util.ArrayList;
import java.util.List;

/** How many round trips a lookup takes on a settled ring. */
public final class Hops {
  private static final int BEFORE_ANY_DUTY_MILLIS = 400;

  private Hops() {}

  /** The mean over {@code lookups} by random members for random places. */
  public static double mean(int size, int cacheMaxBytes, int lookups, long seed) {
    Crowd crowd = new Crowd(seed, 3, cacheMaxBytes);
    crowd.minLatencyMillis = 1;
    crowd.maxLatencyMillis = 5;
    List<Resident> all = crowd.settleAsleep(size);
    List<Integer> hops = new ArrayList<>();
    for (int i = 0; i < lookups; i++) {
      Resident from = all.get(crowd.random().nextInt(size));
      crowd.find(
          new Lookup(
              from,
              crowd.someId(),
              lookup -> hops.add(right(crowd, lookup).hops()),
              crowd.nowMillis()));
    }
    crowd.run(BEFORE_ANY_DUTY_MILLIS);
    if (hops.size() < lookups) {
      throw new IllegalStateException(lookups - hops.size() + " lookups without an end");
    }
    return hops.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }

  private static Lookup right(Crowd crowd, Lookup lookup) {
    if (!crowd.isRight(lookup)) {
      throw new IllegalStateException("not the owner of " + lookup.target);
    }
    return lookup;
  }

  /** Successors and fingers of one member, each once. */
  static int entries(int size) {
    Crowd crowd = new Crowd(1, 3, 0);
    Resident one = crowd.settleAsleep(size).getFirst();
    return one.successors().size() + one.ring.fingers().size();
  }

  /** Without hints: only the successor list and the fingers show the way. */
  static void fewOfFiveHundred(long seed) {
    new FewHops(2.7).check(mean(500, 0, 400, seed));
  }
}
