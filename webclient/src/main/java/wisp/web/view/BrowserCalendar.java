package wisp.web.view;

/** The browser's own. */
public final class BrowserCalendar implements Calendar {
  @Override
  public long nowMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public long dayNumber(long millis) {
    return (long) Math.floor(((double) millis - Dates.offsetMillis(millis)) / DAY_MILLIS);
  }

  @Override
  public String time(long millis) {
    return Dates.time(millis);
  }

  @Override
  public String shortDay(long millis) {
    return Dates.shortDay(millis);
  }

  @Override
  public String longDay(long millis) {
    return Dates.day(millis);
  }
}
