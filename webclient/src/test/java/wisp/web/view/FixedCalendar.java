package wisp.web.view;

/** Noon of the day 20,000 of UTC, for ever. */
final class FixedCalendar implements Calendar {
  private static final long MINUTE_MILLIS = 60_000;

  @Override
  public long nowMillis() {
    return 20_000 * DAY_MILLIS + DAY_MILLIS / 2;
  }

  @Override
  public long dayNumber(long millis) {
    return Math.floorDiv(millis, DAY_MILLIS);
  }

  @Override
  public String number(long number) {
    return Long.toString(number);
  }

  @Override
  public String time(long millis) {
    long minutes = Math.floorMod(millis, DAY_MILLIS) / MINUTE_MILLIS;
    return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
  }

  @Override
  public String shortDay(long millis) {
    return "day " + dayNumber(millis);
  }

  @Override
  public String longDay(long millis) {
    return "the day " + dayNumber(millis);
  }
}
