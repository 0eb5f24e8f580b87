package wisp.web.view;

/** The reader's own calendar. */
public interface Calendar {
  long DAY_MILLIS = 86_400_000;

  long nowMillis();

  /** Hours and minutes. */
  String time(long millis);

  /** Day and month in figures; equal for two moments of one day. */
  String shortDay(long millis);

  /** Day of the week, day and month in words. */
  String longDay(long millis);

  default String heading(long millis) {
    return near(millis, longDay(millis));
  }

  /** The time today, else the day. */
  default String brief(long millis) {
    String day = shortDay(millis);
    return day.equals(shortDay(nowMillis())) ? time(millis) : near(millis, day);
  }

  private String near(long millis, String otherwise) {
    String day = shortDay(millis);
    if (day.equals(shortDay(nowMillis()))) {
      return "Today";
    }
    return day.equals(shortDay(nowMillis() - DAY_MILLIS)) ? "Yesterday" : otherwise;
  }
}
