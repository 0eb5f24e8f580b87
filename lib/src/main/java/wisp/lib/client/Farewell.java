package wisp.lib.client;

import java.util.List;

/**
 * The end of an account: the card is withdrawn, the mailboxes are emptied, then everything here
 * goes. Here it goes also when the ring cannot be reached. After a crash it begins anew.
 */
final class Farewell {
  private static final long PATIENCE_MILLIS = 30 * Days.SECOND_MILLIS;
  private static final long LONGEST_MILLIS = 5 * Days.MINUTE_MILLIS;

  private final Desk desk;
  private final Withdrawal withdrawal;
  private final Emptying emptying;
  private long beganMillis = Long.MIN_VALUE;
  private long progressMillis;
  private boolean over;

  Farewell(Desk desk, OwnCard ownCard) {
    this.desk = desk;
    this.withdrawal = new Withdrawal(desk, ownCard, this::progress);
    this.emptying = new Emptying(desk, this::progress);
  }

  void begin() {
    if (desk.account().movedAway()) {
      end(false);
    } else {
      desk.save(desk.account().with(Account.Life.LEAVING));
    }
  }

  boolean isUnderWay() {
    return desk.hasAccount() && desk.account().life() == Account.Life.LEAVING;
  }

  /** Nothing is left. */
  boolean isOver() {
    return over;
  }

  List<Job> wanted() {
    return withdrawal.isDone() ? emptying.wanted() : withdrawal.wanted();
  }

  void check() {
    if (over || !isUnderWay()) {
      return;
    }
    if (beganMillis == Long.MIN_VALUE || desk.now() < progressMillis) {
      beganMillis = desk.now();
      progress();
    }
    boolean complete = withdrawal.isDone() && emptying.isEmpty();
    if (complete || withdrawal.isForeign() || desk.now() >= nextMillis()) {
      end(complete);
    }
  }

  /** When it ends, come what may. */
  long nextMillis() {
    return isUnderWay() && !over
        ? Math.min(progressMillis + PATIENCE_MILLIS, beganMillis + LONGEST_MILLIS)
        : Long.MAX_VALUE;
  }

  private void progress() {
    progressMillis = desk.now();
  }

  private void end(boolean complete) {
    over = true;
    desk.ledger().removeEverything();
    desk.tell(new Notice.AccountDeleted(complete));
  }
}
