package wisp.web.view;

/** The reader's own calendar. */
public interface Calendar {
  long DAY_MILLIS = 86_400_000;

  long nowMillis();

  /** Counts the days; equal for two moments of one day. */
  long dayNumber(long millis);

  /** Hours and minutes. */
  String time(long millis);

  /** Day, month and year in figures. */
  String shortDay(long millis);

  /** Day of the week, day, month and year in words. */
  String longDay(long millis);

  default boolean sameDay(long one, long other) {
    return dayNumber(one) == dayNumber(other);
  }

  default String heading(long millis) {
    long daysAgo = dayNumber(nowMillis()) - dayNumber(millis);
    if (daysAgo == 0) {
      return "Today";
    }
    return daysAgo == 1 ? "Yesterday" : longDay(millis);
  }

  /** The time today, else the day. */
  default String brief(long millis) {
    long daysAgo = dayNumber(nowMillis()) - dayNumber(millis);
    if (daysAgo == 0) {
      return time(millis);
    }
    return daysAgo == 1 ? "Yesterday" : shortDay(millis);
  }

  /** A time within a day from now. */
  default String until(long millis) {
    return sameDay(nowMillis(), millis) ? time(millis) : time(millis) + " tomorrow";
  }
}
