package wisp.web.view;

/** The browser's own. */
public final class BrowserCalendar implements Calendar {
  @Override
  public long nowMillis() {
    return System.currentTimeMillis();
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
