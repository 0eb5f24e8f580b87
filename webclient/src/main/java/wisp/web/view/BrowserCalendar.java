package wisp.web.view;

import wisp.web.words.Language;

/** The browser's own, in one language. */
public final class BrowserCalendar implements Calendar {
  private final Dates dates;

  public BrowserCalendar(Language language) {
    dates = new Dates(language.code());
  }

  @Override
  public long nowMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public long dayNumber(long millis) {
    return (long) Math.floor(((double) millis - Dates.offsetMillis(millis)) / DAY_MILLIS);
  }

  @Override
  public String number(long number) {
    return dates.number(number);
  }

  @Override
  public String time(long millis) {
    return dates.time(millis);
  }

  @Override
  public String shortDay(long millis) {
    return dates.shortDay(millis);
  }

  @Override
  public String longDay(long millis) {
    return dates.day(millis);
  }
}
