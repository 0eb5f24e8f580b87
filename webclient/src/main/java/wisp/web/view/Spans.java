package wisp.web.view;

import java.util.List;
import wisp.web.words.Chatting;
import wisp.web.words.Ring;
import wisp.web.words.Words;

/** Lengths of time in words. */
final class Spans {
  static final long MINUTE_MILLIS = 60_000;
  static final long HOUR_MILLIS = 60 * MINUTE_MILLIS;
  static final long DAY_MILLIS = 24 * HOUR_MILLIS;
  static final long WEEK_MILLIS = 7 * DAY_MILLIS;

  /** What a person can choose for messages that disappear; 0: for ever. */
  static final List<Long> CHOICES =
      List.of(0L, 5 * MINUTE_MILLIS, HOUR_MILLIS, 8 * HOUR_MILLIS, DAY_MILLIS, WEEK_MILLIS);

  private Spans() {}

  /** In the largest unit in which it is whole. */
  static String of(Words words, long millis) {
    if (millis % DAY_MILLIS == 0) {
      return words.count(Chatting.DAYS, millis / DAY_MILLIS);
    }
    if (millis % HOUR_MILLIS == 0) {
      return words.count(Ring.HOURS, millis / HOUR_MILLIS);
    }
    return millis % MINUTE_MILLIS == 0
        ? words.count(Ring.MINUTES, millis / MINUTE_MILLIS)
        : words.count(Ring.SECONDS, millis / 1_000);
  }
}
