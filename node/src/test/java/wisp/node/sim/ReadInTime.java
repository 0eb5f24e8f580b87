package wisp.node.sim;

/** Who reads all the time gets a letter that lives long enough, soon. */
final class ReadInTime implements Invariant {
  private static final long SOON_MILLIS = 100_000;
  private final Troubles troubles;

  ReadInTime(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void over(Letter letter) {
    long until = letter.endMillis() - 2 * troubles.maxSkewMillis;
    boolean longEnough = until - letter.acknowledgedMillis > SOON_MILLIS;
    if (letter.readMillis < 0
        && longEnough
        && !troubles.isCutBetween(letter, letter.writtenMillis, letter.endMillis())) {
      broken("never shown to its recipient: " + letter);
    }
  }
}
