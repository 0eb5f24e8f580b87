package wisp.node.sim;

/** What was deleted in time is not NACKed, unless nodes were cut off from each other. */
final class OneOutcome implements Invariant {
  private static final long LATE_MILLIS = 2_000;
  private final Troubles troubles;

  OneOutcome(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void over(Letter letter) {
    long lateMillis = 2 * troubles.maxSkewMillis + LATE_MILLIS;
    boolean inTime = letter.isDeleted() && letter.deletedMillis < letter.endMillis() - lateMillis;
    if (letter.isNacked()
        && inTime
        && !troubles.isCutBetween(letter.writtenMillis, letter.nackedMillis)) {
      broken("collected in time and NACKed: " + letter);
    }
  }
}
