package wisp.lib.client;

/** UTC days, counted from 1970, and other spans of time in milliseconds. */
final class Days {
  static final long SECOND_MILLIS = 1_000;
  static final long MINUTE_MILLIS = 60 * SECOND_MILLIS;
  static final long HOUR_MILLIS = 60 * MINUTE_MILLIS;
  static final long DAY_MILLIS = 24 * HOUR_MILLIS;

  private Days() {}

  static long of(long millis) {
    return Math.floorDiv(millis, DAY_MILLIS);
  }

  /** Rounded down to the second, from one hour of life on to the minute: skew leaves no trace. */
  static long endOfLife(long nowMillis, long ttlMillis) {
    long unit = ttlMillis < HOUR_MILLIS ? SECOND_MILLIS : MINUTE_MILLIS;
    return (nowMillis + ttlMillis) / unit * unit;
  }
}
