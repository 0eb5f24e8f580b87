package wisp.node.chord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import wisp.lib.message.Peer;
import wisp.node.step.Event;

/** What can befall a large ring, and how long it takes until it is one ordered ring again. */
public final class Trouble {
  private static final int QUIET_MILLIS = 2_000;
  private static final int CUT_MILLIS = 60_000;
  private static final int LIMIT_MILLIS = 120_000;
  private final long seed;
  private final Crowd crowd;

  public Trouble(long seed) {
    this.seed = seed;
    this.crowd = new Crowd(seed, 3, Ring.CACHE_MAX_BYTES);
  }

  /** Half of {@code size} die at once; {@code silent}: as machines without power do. */
  public long halfKilledMillis(int size, boolean silent) {
    crowd.deadRefuse = !silent;
    List<Resident> all = new ArrayList<>(crowd.settle(size, 0));
    crowd.run(QUIET_MILLIS);
    Collections.shuffle(all, crowd.random());
    all.subList(0, size / 2).forEach(crowd::kill);
    return crowd.millisUntilOneRing(LIMIT_MILLIS);
  }

  /** Halves that did not reach each other for a minute. */
  public long cutInHalvesMillis(int size) {
    crowd.settle(size, 0);
    crowd.run(QUIET_MILLIS);
    crowd.isCut = (from, to) -> half(from) != half(to);
    crowd.run(CUT_MILLIS);
    crowd.isCut = (from, to) -> false;
    return crowd.millisUntilOneRing(LIMIT_MILLIS);
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
    return crowd.millisUntilOneRing(LIMIT_MILLIS);
  }
}
