package wisp.web.view;

import wisp.web.words.Common;
import wisp.web.words.Words;

/** The reader's own calendar, in the reader's language. */
public interface Calendar {
  long DAY_MILLIS = 86_400_000;

  long nowMillis();

  /** Counts the days; equal for two moments of one day. */
  long dayNumber(long millis);

  /** As numbers are written. */
  String number(long number);

  /** Hours and minutes. */
  String time(long millis);

  /** Day, month and year in figures. */
  String shortDay(long millis);

  /** Day of the week, day, month and year in words. */
  String longDay(long millis);

  default boolean sameDay(long one, long other) {
    return dayNumber(one) == dayNumber(other);
  }

  default String heading(Words words, long millis) {
    long daysAgo = dayNumber(nowMillis()) - dayNumber(millis);
    if (daysAgo == 0) {
      return words.say(Common.TODAY);
    }
    return daysAgo == 1 ? words.say(Common.YESTERDAY) : longDay(millis);
  }

  /** The time today, else the day. */
  default String brief(Words words, long millis) {
    long daysAgo = dayNumber(nowMillis()) - dayNumber(millis);
    if (daysAgo == 0) {
      return time(millis);
    }
    return daysAgo == 1 ? words.say(Common.YESTERDAY) : shortDay(millis);
  }

  /** The time today or tomorrow, else day and time. */
  default String until(Words words, long millis) {
    long days = dayNumber(millis) - dayNumber(nowMillis());
    String time = time(millis);
    if (days == 1) {
      return words.say(Common.TOMORROW, time);
    }
    return days == 0 ? time : shortDay(millis) + ", " + time;
  }
}
