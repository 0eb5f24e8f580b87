package wisp.lib.client;

/** One full round of collecting, with an end. */
final class Round {
  private static final long PATIENCE_MILLIS = 20 * Days.SECOND_MILLIS;

  private final Desk desk;
  private final Correspondence parts;
  private boolean running;
  private long untilMillis;

  Round(Desk desk, Correspondence parts) {
    this.desk = desk;
    this.parts = parts;
  }

  void start(boolean follow) {
    parts.mailboxes().start(follow);
    parts.returnBoxes().start(follow);
    running = !follow;
    untilMillis = desk.now() + PATIENCE_MILLIS;
  }

  void check(boolean hopeless) {
    if (!running) {
      return;
    }
    boolean complete = isComplete();
    if (complete || hopeless || desk.now() >= untilMillis) {
      running = false;
      parts.mailboxes().stop();
      parts.returnBoxes().stop();
      desk.tell(new Notice.RoundDone(complete));
    }
  }

  long nextMillis() {
    return running ? untilMillis : Long.MAX_VALUE;
  }

  private boolean isComplete() {
    return desk.hasAccount()
        && parts.mailboxes().isRead()
        && parts.returnBoxes().isRead()
        && parts.inbox().isClear()
        && parts.outbox().isQuiet()
        && parts.ownCard().isSettled();
  }
}
