package wisp.node.chord;

import java.util.ArrayList;
import java.util.List;
import wisp.node.step.Event;

/** A large ring that never rests: sessions end and begin, and lookups go on throughout. */
public final class Flux {
  private static final int LOOKUP_LIMIT_MILLIS = 10_000;
  private static final int AGAIN_MILLIS = 500;

  /**
   * What came of the lookups: {@code wrong} answers named somebody dead or not the owner and {@code
   * empty} ones nobody, and then the lookup was repeated; {@code late} ones had no right answer in
   * ten seconds. The invariants were looked at {@code looks} times.
   */
  public record Outcome(
      int lookups,
      int answers,
      int wrong,
      int empty,
      int late,
      double meanHops,
      long slowestMillis,
      int looks) {}

  private final Crowd crowd;
  private final Sampling sampling;
  private final long meanSessionMillis;
  private final List<Integer> hops = new ArrayList<>();
  private int lookups;
  private int answers;
  private int wrong;
  private int empty;
  private int late;
  private int ended;
  private long slowestMillis;

  public Flux(long seed, int replicas, long meanSessionMillis) {
    this.crowd = new Crowd(seed, replicas, Ring.CACHE_MAX_BYTES);
    this.sampling = new Sampling(crowd, seed);
    this.meanSessionMillis = meanSessionMillis;
  }

  /** {@code size} members, one lookup every {@code lookupMillis}. */
  public Outcome run(int size, long warmUpMillis, long millis, int lookupMillis) {
    crowd.settle(size, 0);
    long endMillis = crowd.nowMillis() + warmUpMillis + millis;
    nextDeath(endMillis, meanSessionMillis / size);
    sampling.until(endMillis);
    crowd.run(warmUpMillis);
    for (long at = crowd.nowMillis(); at < endMillis; at += lookupMillis) {
      crowd.at(at, this::lookUp);
    }
    crowd.run(millis + LOOKUP_LIMIT_MILLIS + AGAIN_MILLIS);
    if (ended != lookups) {
      throw new IllegalStateException(lookups - ended + " lookups without an end");
    }
    double meanHops = hops.stream().mapToInt(Integer::intValue).average().orElse(0);
    return new Outcome(
        lookups, answers, wrong, empty, late, meanHops, slowestMillis, sampling.looks());
  }

  /** Somebody dies, and at the same time somebody new comes, so that the size stays. */
  private void nextDeath(long endMillis, long meanPauseMillis) {
    double pauseMillis = -StrictMath.log(1 - crowd.random().nextDouble()) * meanPauseMillis;
    long atMillis = crowd.nowMillis() + Math.round(pauseMillis);
    if (atMillis < endMillis) {
      crowd.at(atMillis, () -> replaceOne(endMillis, meanPauseMillis));
    }
  }

  private void replaceOne(long endMillis, long meanPauseMillis) {
    crowd.kill(crowd.any());
    Resident via = anyMember();
    crowd.add(0).step(new Event.Join(via.self));
    nextDeath(endMillis, meanPauseMillis);
  }

  private Resident anyMember() {
    Resident any = crowd.any();
    while (!any.isJoined()) {
      any = crowd.any();
    }
    return any;
  }

  private void lookUp() {
    lookups++;
    Lookup first = new Lookup(anyMember(), crowd.someId(), this::judge, crowd.nowMillis());
    crowd.find(first);
  }

  private void judge(Lookup lookup) {
    answers++;
    boolean right = crowd.isRight(lookup);
    long tookMillis = crowd.nowMillis() - lookup.sinceMillis;
    if (right && tookMillis <= LOOKUP_LIMIT_MILLIS) {
      ended++;
      hops.add(lookup.hops());
      slowestMillis = Math.max(slowestMillis, tookMillis);
      return;
    }
    wrong += right || lookup.holders().isEmpty() ? 0 : 1;
    empty += lookup.holders().isEmpty() ? 1 : 0;
    if (tookMillis > LOOKUP_LIMIT_MILLIS - AGAIN_MILLIS) {
      ended++;
      late++;
      return;
    }
    crowd.at(crowd.nowMillis() + AGAIN_MILLIS, () -> crowd.find(lookup.again(anyMember())));
  }
}
