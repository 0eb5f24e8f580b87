package wisp.node.chord;

/** How often to stabilize: fast while the ring changes, slower and slower when it does not. */
final class Pace {
  private int periodMillis = Timing.CHANGING_PERIOD_MILLIS;
  private long changedMillis;

  void changed(long nowMillis) {
    periodMillis = Timing.CHANGING_PERIOD_MILLIS;
    changedMillis = nowMillis;
  }

  /** Whether nothing changed for long. */
  boolean isQuiet(long nowMillis) {
    return nowMillis - changedMillis > Timing.QUIET_AFTER_MILLIS;
  }

  int nextMillis(long nowMillis) {
    int next = periodMillis;
    int slowest = isQuiet(nowMillis) ? Timing.QUIET_PERIOD_MILLIS : Timing.PERIOD_MILLIS;
    periodMillis = Math.min(periodMillis + periodMillis / 2, slowest);
    return next;
  }
}
