package wisp.node.sim;

/** An invariant does not hold. */
final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String invariant;

  Broken(Class<? extends Invariant> invariant, String what) {
    super(what, null, false, false);
    this.invariant = invariant.getSimpleName();
  }

  String invariant() {
    return invariant;
  }
}
