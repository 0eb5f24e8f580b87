package wisp.node.sim;

import wisp.lib.message.Reply;

/** Whoever is told that this is all gets every letter acknowledged before the question. */
final class WholeAnswers implements Invariant {
  private final Troubles troubles;

  WholeAnswers(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void read(Mailbox mailbox, Reply.Retrieved page, long askedMillis, long nowMillis) {
    for (Letter letter : mailbox.letters) {
      boolean unread = letter.isAcknowledged() && letter.readMillis < 0;
      boolean there =
          letter.acknowledgedMillis < askedMillis
              && letter.endMillis() - 2 * troubles.maxSkewMillis > nowMillis;
      if (unread
          && there
          && !page.more()
          && !page.envelopes().contains(letter.envelope)
          && !troubles.isCutBetween(letter, letter.writtenMillis, nowMillis)
          && !troubles.isAsleepBetween(letter, letter.writtenMillis, nowMillis)) {
        broken("asked at " + World.seconds(askedMillis) + ", missing " + letter);
      }
    }
  }
}
