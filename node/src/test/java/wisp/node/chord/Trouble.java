package wisp.node.chord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import wisp.lib.message.Peer;
import wisp.node.step.Event;

/**
 * What can befall a large ring, and how long it takes until it is one ordered ring again. While all
 * that stay reach each other, and once it is one again, the invariants are looked at.
 *
 * <p>Methods throw an {@link AssertionError} that begins with the name of one that does not hold.
 */
public final class Trouble {
  private static final int QUIET_MILLIS = 2_000;
  private static final int CUT_MILLIS = 60_000;
  private static final int LIMIT_MILLIS = 120_000;
  private static final int AFTER_MILLIS = 10_000;
  private final long seed;
  private final Crowd crowd;
  private final Sampling sampling;

  public Trouble(long seed) {
    this.seed = seed;
    this.crowd = new Crowd(seed, 3, Ring.CACHE_MAX_BYTES);
    this.sampling = new Sampling(crowd, seed);
  }

  /** Half of {@code size} die at once; {@code silent}: as machines without power do. */
  public long halfKilledMillis(int size, boolean silent) {
    crowd.deadRefuse = !silent;
    List<Resident> all = new ArrayList<>(crowd.settle(size, 0));
    restQuietly();
    Collections.shuffle(all, crowd.random());
    all.subList(0, size / 2).forEach(crowd::kill);
    sampling.until(crowd.nowMillis() + LIMIT_MILLIS);
    long millis = crowd.millisUntilOneRing(LIMIT_MILLIS);
    crowd.run(AFTER_MILLIS);
    return millis;
  }

  /** Halves that did not reach each other for a minute. */
  public long cutInHalvesMillis(int size) {
    crowd.settle(size, 0);
    restQuietly();
    crowd.isCut = (from, to) -> half(from) != half(to);
    crowd.run(CUT_MILLIS);
    crowd.isCut = (from, to) -> false;
    return oneRingMillis();
  }

  /** The invariants are looked at when it is one, and for a while after that. */
  private long oneRingMillis() {
    long millis = crowd.millisUntilOneRing(LIMIT_MILLIS);
    if (millis < LIMIT_MILLIS) {
      sampling.until(crowd.nowMillis() + AFTER_MILLIS);
      crowd.run(AFTER_MILLIS);
    }
    return millis;
  }

  private void restQuietly() {
    sampling.until(crowd.nowMillis() + QUIET_MILLIS);
    crowd.run(QUIET_MILLIS);
  }

  private long half(Resident resident) {
    return Long.rotateLeft(resident.id().b() ^ seed, 1) & 1;
  }

  /** Two rings that never heard of each other, until one member meets one of the other. */
  public long oneContactMillis(int sizeOfEach) {
    List<Resident> some = crowd.settle(sizeOfEach, 0);
    List<Resident> others = crowd.settle(sizeOfEach, 1);
    crowd.run(QUIET_MILLIS);
    Peer met = others.get(crowd.random().nextInt(sizeOfEach)).self;
    some.get(crowd.random().nextInt(sizeOfEach)).step(new Event.Join(met));
    return oneRingMillis();
  }
}
