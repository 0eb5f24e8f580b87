package wisp.lib.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Limits;

/** The ring's time: the own clock plus the median of how far the nodes asked last are from it. */
final class RingTime {
  static final String KEY = "clock";
  private static final int FORMAT = 1;
  private static final int SAMPLES = 5;
  private static final long PATIENCE_MILLIS = Days.MINUTE_MILLIS;
  private static final long ROUGHLY_MILLIS = 10 * Days.SECOND_MILLIS;
  private static final long YEAR_5000_MILLIS = 95_617_584_000_000L;

  private final Deque<Long> offsetsMillis = new ArrayDeque<>();
  private long lastOffsetMillis;
  private long keptOffsetMillis;
  private long settledFromMillis;

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

  /** As it was when it was kept last. */
  void load(Bytes stored) {
    keptOffsetMillis = Reader.readAll(stored, RingTime::readOffset);
    lastOffsetMillis = keptOffsetMillis;
  }

  private static long readOffset(Reader reader) {
    boolean isKnown = reader.u8() == FORMAT;
    long offsetMillis = reader.u64();
    if (!isKnown || !isSound(offsetMillis)) {
      throw new Malformed("clock");
    }
    return offsetMillis;
  }

  private static boolean isSound(long offsetMillis) {
    return offsetMillis <= YEAR_5000_MILLIS && offsetMillis >= -YEAR_5000_MILLIS;
  }

  /** What is to be kept, if it is another than before. */
  Optional<Bytes> changed() {
    long offsetMillis = offsetMillis();
    boolean isNear = Math.abs(offsetMillis - keptOffsetMillis) < ROUGHLY_MILLIS;
    if (isNear || !isSound(offsetMillis)) {
      return Optional.empty();
    }
    keptOffsetMillis = offsetMillis;
    return Optional.of(new Writer().u8(FORMAT).u64(keptOffsetMillis).toBytes());
  }

  /** What was learned before is worth nothing: the clock was set, or a node says so. */
  void forget(long nowMillis) {
    lastOffsetMillis = offsetMillis();
    offsetsMillis.clear();
    settledFromMillis = nowMillis + PATIENCE_MILLIS;
  }

  /** From when on (own time) the guess has to do, because nobody is there to ask. */
  long settledFromMillis() {
    return isKnown() ? 0 : settledFromMillis;
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
