package wisp.web.view;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Times as the browser's language and time zone write them. */
public final class Dates {
  private static final Format TIME = newTimeFormat();
  private static final Format DAY = newDayFormat();
  private static final Format SHORT_DAY = newShortDayFormat();

  private Dates() {}

  /** Such as {@code 17:05}. */
  public static String time(long millis) {
    return TIME.format((double) millis);
  }

  /** Such as {@code Friday, 20 November}; equal for two times of one day. */
  public static String day(long millis) {
    return DAY.format((double) millis);
  }

  /** Such as {@code 20/11/2026}. */
  public static String shortDay(long millis) {
    return SHORT_DAY.format((double) millis);
  }

  /** How far UTC is before the local time at that moment. */
  public static double offsetMillis(long millis) {
    return 60_000.0 * offsetMinutes((double) millis);
  }

  @JSBody(params = "millis", script = "return new Date(millis).getTimezoneOffset();")
  private static native int offsetMinutes(double millis);

  @JSBody(script = "return new Intl.DateTimeFormat();")
  private static native Format newShortDayFormat();

  @JSBody(script = "return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });")
  private static native Format newTimeFormat();

  @JSBody(
      script =
          "return new Intl.DateTimeFormat(undefined,"
              + " { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });")
  private static native Format newDayFormat();

  private interface Format extends JSObject {
    String format(double millis);
  }
}
