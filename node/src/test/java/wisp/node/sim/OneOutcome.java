package wisp.node.sim;

/**
 * What its recipient began to delete in time is not NACKed, acknowledged or not, unless nodes that
 * had to do with it were cut off or crashed.
 */
final class OneOutcome implements Invariant {
  private static final long LATE_MILLIS = 2_000;
  private final Troubles troubles;

  OneOutcome(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void over(Letter letter) {
    long lateMillis = 2 * troubles.maxSkewMillis + LATE_MILLIS;
    boolean inTime =
        letter.deleteSentMillis >= 0 && letter.deleteSentMillis < letter.endMillis() - lateMillis;
    if (letter.isNacked()
        && inTime
        && !troubles.isCutBetween(letter, letter.writtenMillis, letter.nackedMillis)) {
      broken("collected in time and NACKed: " + letter);
    }
  }
}
