package wisp.node.chord;

import java.util.List;
import java.util.stream.Stream;

/** Looks once a second at a large ring in which the premises of Zave's proof hold. */
final class Sampling {
  private static final int LOOK_MILLIS = 1_000;
  private static final List<Invariant> IN_LARGE_RINGS =
      Stream.concat(Invariant.ALWAYS.stream(), Stream.of(new SufficientPrincipals())).toList();

  private final Crowd crowd;
  private final long seed;
  private int looks;

  Sampling(Crowd crowd, long seed) {
    this.crowd = crowd;
    this.seed = seed;
  }

  int looks() {
    return looks;
  }

  /**
   * Now, and on until then.
   *
   * @throws AssertionError beginning with the name of the invariant that does not hold
   */
  void until(long endMillis) {
    IN_LARGE_RINGS.forEach(this::check);
    looks++;
    long nextMillis = crowd.nowMillis() + LOOK_MILLIS;
    if (nextMillis < endMillis) {
      crowd.at(nextMillis, () -> until(endMillis));
    }
  }

  private void check(Invariant invariant) {
    try {
      invariant.check(crowd);
    } catch (AssertionError broken) {
      String name = invariant.getClass().getSimpleName();
      String what = ": " + broken.getMessage() + " at " + crowd.nowMillis() + ", seed " + seed;
      throw new AssertionError(name + what, broken);
    }
  }
}
