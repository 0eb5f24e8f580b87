package wisp.lib.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import wisp.lib.message.Limits;

/** The ring's time: the own clock plus the median of how far the nodes asked last are from it. */
final class RingTime {
  private static final int SAMPLES = 5;
  private static final long YEAR_5000_MILLIS = 95_617_584_000_000L;

  private final Deque<Long> offsetsMillis = new ArrayDeque<>();
  private long lastOffsetMillis;

  boolean isKnown() {
    return !offsetsMillis.isEmpty();
  }

  void sample(long nowMillis, long nodeMillis) {
    if (nodeMillis > YEAR_5000_MILLIS) {
      return;
    }
    if (offsetsMillis.size() == SAMPLES) {
      offsetsMillis.removeFirst();
    }
    offsetsMillis.addLast(nodeMillis - nowMillis);
  }

  /** What was learned before is worth nothing: the clock was set, or a node says so. */
  void forget() {
    lastOffsetMillis = offsetMillis();
    offsetsMillis.clear();
  }

  /** Ring time at own time {@code nowMillis}; a guess while {@link #isKnown} is false. */
  long at(long nowMillis) {
    return Math.max(0, nowMillis + offsetMillis());
  }

  /** No sound time is later than that. */
  long latest(long nowMillis) {
    return isKnown() ? at(nowMillis) + Limits.REQUEST_TIME_SLACK_MILLIS : YEAR_5000_MILLIS;
  }

  /** The own time at which it is {@code ringMillis} on the ring. */
  long ownTimeOf(long ringMillis) {
    return ringMillis - offsetMillis();
  }

  private long offsetMillis() {
    List<Long> sorted = new ArrayList<>(offsetsMillis);
    sorted.sort(Long::compare);
    return sorted.isEmpty() ? lastOffsetMillis : sorted.get(sorted.size() / 2);
  }
}
