package wisp.web.view;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Times and numbers as a language and the browser's time zone write them. The browser needs some
 * ten milliseconds to learn how: each way is learnt when something is to be written so.
 */
final class Dates {
  private static final int KINDS = 4;
  private final Format[] formats = new Format[KINDS];
  private final String code;

  /** {@code code}: ISO 639-1; the browser's own variant of it, if it has one. */
  Dates(String code) {
    this.code = code;
  }

  /** Such as {@code 17:05}. */
  String time(long millis) {
    return as(0).format((double) millis);
  }

  /** Such as {@code Friday, 20 November 2026}; equal for two times of one day. */
  String day(long millis) {
    return as(1).format((double) millis);
  }

  /** Such as {@code 20/11/2026}. */
  String shortDay(long millis) {
    return as(2).format((double) millis);
  }

  String number(long number) {
    return as(3).format((double) number);
  }

  /** How far UTC is before the local time at that moment. */
  static double offsetMillis(long millis) {
    return 60_000.0 * offsetMinutes((double) millis);
  }

  @JSBody(params = "millis", script = "return new Date(millis).getTimezoneOffset();")
  private static native int offsetMinutes(double millis);

  private Format as(int kind) {
    if (formats[kind] == null) {
      formats[kind] = format(code, kind);
    }
    return formats[kind];
  }

  @JSBody(
      params = {"code", "kind"},
      script =
          """
          var tag = navigator.languages.find(function (l) { return l.split('-')[0] === code; });
          var locale = tag || (code === 'zh' ? 'zh-Hans' : code);
          if (kind === 3) return new Intl.NumberFormat(locale);
          return new Intl.DateTimeFormat(locale, [
            { timeStyle: 'short' },
            { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
            {}
          ][kind]);
          """)
  private static native Format format(String code, int kind);

  private interface Format extends JSObject {
    String format(double value);
  }
}
