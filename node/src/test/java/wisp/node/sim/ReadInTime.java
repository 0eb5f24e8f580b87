package wisp.node.sim;

import wisp.lib.message.Reply;

/**
 * Who reads all the time gets a letter that lives long enough, soon; who waits while nothing
 * befalls a node, though nodes come and go, hears of it at once.
 */
final class ReadInTime implements Invariant {
  private static final long SOON_MILLIS = 100_000;
  private static final long AT_ONCE_MILLIS = 1_500;
  private final Troubles troubles;

  ReadInTime(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void read(Mailbox mailbox, Reply.Retrieved page, long askedMillis, long nowMillis) {
    for (Letter letter : mailbox.letters) {
      boolean unread = letter.isAcknowledged() && letter.readMillis < 0;
      long since = Math.max(letter.acknowledgedMillis, askedMillis);
      if (unread
          && nowMillis - since > AT_ONCE_MILLIS
          && letter.endMillis() - 2 * troubles.maxSkewMillis > nowMillis
          && troubles.isQuietBetween(askedMillis, nowMillis)) {
        broken("asked for at " + World.seconds(askedMillis) + ", not told at once of " + letter);
      }
    }
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
