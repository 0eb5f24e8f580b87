package wisp.node.mailbox;

/**
 * A node that was away: what the other holders know counts before what it remembers. Until it has
 * compared, it serves nothing of its own; NACKs wait for holders that come back as it does.
 */
final class Recovery {
  private static final long PATIENCE_MILLIS = 20_000;
  private static final long SETTLE_MILLIS = 10_000;

  private final Site site;
  private final Post post;
  private final boolean remembers;
  private boolean compared;
  private long startMillis;
  private long joinedMillis;

  Recovery(Site site, Post post, boolean remembers) {
    this.site = site;
    this.post = post;
    this.remembers = remembers;
  }

  void begin() {
    startMillis = startMillis == 0 ? post.nowMillis() : startMillis;
  }

  void moved() {
    if (joinedMillis == 0) {
      joinedMillis = post.nowMillis();
      startMillis = joinedMillis;
    }
  }

  void compared() {
    compared = true;
  }

  /** Whether something that is held here may have been collected meanwhile. */
  boolean isOpen() {
    return remembers && !compared && post.nowMillis() < startMillis + PATIENCE_MILLIS;
  }

  /** Whether it keeps ends of life to itself; who leaves cannot. */
  boolean waitsForOutcomes() {
    return !site.isLeaving() && outcomesFromMillis() > post.nowMillis();
  }

  /** Not earlier than this holders are asked whether something was collected. */
  long outcomesFromMillis() {
    if (!remembers) {
      return 0;
    }
    if (joinedMillis == 0) {
      return post.nowMillis() + SETTLE_MILLIS;
    }
    long settled = joinedMillis + SETTLE_MILLIS;
    boolean tooFew = site.view().isTooFew(site.view().holders().size());
    return tooFew ? Math.max(settled, startMillis + PATIENCE_MILLIS) : settled;
  }
}
