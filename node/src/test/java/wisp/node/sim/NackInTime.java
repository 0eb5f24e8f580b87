package wisp.node.sim;

/** Whoever gets a NACK has it within 60 s of the end of life, but not before. */
final class NackInTime implements Invariant {
  private static final long LOOKED_MILLIS = 7_000;
  private final Troubles troubles;

  NackInTime(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void over(Letter letter) {
    if (!letter.isNacked()) {
      return;
    }
    if (letter.nackedMillis < letter.endMillis() - troubles.maxSkewMillis) {
      broken("too early for " + letter);
    }
    if (!letter.isTaken() && letter.nackedMillis > troubles.nackDueMillis(letter) + LOOKED_MILLIS) {
      broken("too late for " + letter);
    }
  }
}
