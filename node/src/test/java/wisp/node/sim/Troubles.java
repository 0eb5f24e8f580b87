package wisp.node.sim;

import java.util.ArrayList;
import java.util.List;

/** When nodes were cut off, slept, or lost; what is late because of it is not broken. */
final class Troubles {
  private static final long HEALED_MILLIS = 60_000;
  private static final long AWAKE_MILLIS = 300;

  /** {@code millis}: from then to then frames did not pass. */
  private record Span(long fromMillis, long toMillis) {}

  private final List<Span> cuts = new ArrayList<>();
  private final List<Span> sleeps = new ArrayList<>();
  long maxSkewMillis;

  void cut(long fromMillis, long toMillis) {
    cuts.add(new Span(fromMillis, toMillis));
  }

  void sleep(long fromMillis, long toMillis) {
    sleeps.add(new Span(fromMillis, toMillis));
  }

  /** Whether somebody may have answered from what it remembered. */
  boolean isAsleepBetween(long fromMillis, long toMillis) {
    return sleeps.stream()
        .anyMatch(
            sleep -> sleep.fromMillis <= toMillis && sleep.toMillis + AWAKE_MILLIS >= fromMillis);
  }

  /** Whether two sides of a cut can have seen a different end. */
  boolean isCutBetween(long fromMillis, long toMillis) {
    return cuts.stream()
        .anyMatch(cut -> cut.fromMillis <= toMillis && cut.toMillis + HEALED_MILLIS >= fromMillis);
  }

  /** 60 s after the end of life; of a cut that lasted longer, as much after its end. */
  long nackDueMillis(Letter letter) {
    long due = letter.endMillis() + Oracle.NACK_MILLIS;
    for (Span cut : cuts) {
      boolean matters = cut.fromMillis <= due && cut.toMillis >= letter.writtenMillis;
      due = matters ? Math.max(due, cut.toMillis + HEALED_MILLIS) : due;
    }
    return due;
  }
}
