package wisp.node.chord;

import java.util.ArrayList;
import java.util.List;

/** How many round trips a lookup takes on a settled ring. */
public final class Hops {
  private Hops() {}

  /** The mean over {@code lookups} by random members for random places. */
  public static double mean(int size, int cacheMaxBytes, int lookups, long seed) {
    Crowd crowd = new Crowd(seed, 3, cacheMaxBytes);
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
    crowd.run(4_000);
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

  public static void main(String[] args) {
    for (int i = 0; i < args.length; i += 2) {
      int size = Integer.parseInt(args[i]);
      int cache = Integer.parseInt(args[i + 1]);
      System.out.println(size + " " + cache + " " + mean(size, cache, 2_000, 1));
    }
  }
}
