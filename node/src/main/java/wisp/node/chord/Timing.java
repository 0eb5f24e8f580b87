package wisp.node.chord;

/** How long the ring waits for what. */
final class Timing {
  static final int CHANGING_PERIOD_MILLIS = 60;
  static final int PERIOD_MILLIS = 500;
  static final int QUIET_PERIOD_MILLIS = 8_000;
  static final long QUIET_AFTER_MILLIS = 60_000;
  static final int PAUSE_ROUND_TRIPS = 4;
  static final int RETRY_MILLIS = 30;
  static final int ADMISSION_MILLIS = 1_500;
  static final int DIAL_BACK_MILLIS = 1_000;
  static final int INTRODUCE_MILLIS = 3_000;
  static final int JOIN_ATTEMPT_MILLIS = 5_000;
  static final int GATEWAY_ATTEMPT_MILLIS = 20_000;
  static final int FIRST_TIMEOUT_MILLIS = 500;
  static final int MIN_TIMEOUT_MILLIS = 200;
  static final int MAX_TIMEOUT_MILLIS = 1_000;
  static final int SEARCH_MILLIS = 2_000;
  static final int SEARCH_STEP_MILLIS = 500;
  static final int SEARCH_HEDGE_MILLIS = 200;
  static final int SEARCH_AGAIN_MILLIS = 150;
  static final int FINGER_PERIOD_MILLIS = 1_000;
  static final int FINGER_QUIET_PERIOD_MILLIS = 20_000;
  static final int NEWS_MILLIS = 500;
  static final long NEWS_STALE_MILLIS = 120_000;
  static final int HINTS_MILLIS = 500;
  static final int HINTS_PERIOD_MILLIS = 1_800_000;
  static final int NEW_CLOCK_PERIOD_MILLIS = 500;
  static final int CLOCK_PERIOD_MILLIS = 10_000;
  static final int CLOCK_QUIET_PERIOD_MILLIS = 120_000;
  static final int MERGE_PERIOD_MILLIS = 10_000;
  static final long DEAD_FOR_SURE_MILLIS = 5_000;
  static final long DEAD_REMEMBERED_MILLIS = 24L * 3_600_000;
  static final long LIVELY_MILLIS = 60_000;
  static final long FORGOTTEN_MILLIS = 600_000;
  static final long SLEPT_MILLIS = 5_000;
  static final int DROWSY_MILLIS = 2_000;
  static final int PULSE_MILLIS = 3_000;

  private Timing() {}
}
