package wisp.node.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * When which nodes were cut off or slept; what is late because of it is not broken, if one of them
 * had to do with the letter or the card.
 */
final class Troubles {
  private static final long HEALED_MILLIS = 60_000;
  private static final long AWAKE_MILLIS = 300;
  private static final long RECOVERED_MILLIS = 15_000;

  /** {@code millis}: from then to then frames did not pass. */
  private record Span(long fromMillis, long toMillis, List<String> hosts) {
    boolean touches(long sinceMillis, long untilMillis, long afterMillis) {
      return fromMillis <= untilMillis && toMillis + afterMillis >= sinceMillis;
    }
  }

  private final BiPredicate<Matter, List<String>> involved;
  private final List<Span> cuts = new ArrayList<>();
  private final List<Span> sleeps = new ArrayList<>();
  private final List<Span> losses = new ArrayList<>();
  private final List<Span> hindrances = new ArrayList<>();
  long maxSkewMillis;

  /** {@code involved}: whether one of these had to do with it. */
  Troubles(BiPredicate<Matter, List<String>> involved) {
    this.involved = involved;
  }

  void cut(long fromMillis, long toMillis, List<String> hosts) {
    cuts.add(new Span(fromMillis, toMillis, hosts));
  }

  void sleep(long fromMillis, long toMillis, String host) {
    sleeps.add(new Span(fromMillis, toMillis, List.of(host)));
  }

  /** With all that they held. */
  void lost(long atMillis, List<String> hosts) {
    losses.add(new Span(atMillis, atMillis, hosts));
  }

  /** Whatever else may make an answer late. */
  void hindered(long fromMillis, long toMillis) {
    hindrances.add(new Span(fromMillis, toMillis, List.of()));
  }

  /** Whether nobody anywhere met with anything, or still recovers from it. */
  boolean isQuietBetween(long fromMillis, long toMillis) {
    return cuts.stream().noneMatch(cut -> cut.touches(fromMillis, toMillis, HEALED_MILLIS))
        && Stream.of(sleeps, losses, hindrances)
            .flatMap(List::stream)
            .noneMatch(span -> span.touches(fromMillis, toMillis, RECOVERED_MILLIS));
  }

  boolean isLostBetween(String host, long fromMillis, long toMillis) {
    return losses.stream()
        .anyMatch(loss -> loss.touches(fromMillis, toMillis, 0) && loss.hosts.contains(host));
  }

  /** Whether somebody may have answered from what it remembered. */
  boolean isAsleepBetween(Matter matter, long fromMillis, long toMillis) {
    return sleeps.stream()
        .anyMatch(sleep -> sleep.touches(fromMillis, toMillis, AWAKE_MILLIS) && is(matter, sleep));
  }

  /** Whether two sides of a cut can have seen a different end. */
  boolean isCutBetween(Matter matter, long fromMillis, long toMillis) {
    return cuts.stream()
        .anyMatch(cut -> cut.touches(fromMillis, toMillis, HEALED_MILLIS) && is(matter, cut));
  }

  /**
   * Whether some were cut off, or slept until the others went on without them, and may still be
   * apart: all copies were there for the last time at {@code healedMillis}.
   */
  boolean isApartBetween(long healedMillis, Matter matter, long fromMillis, long toMillis) {
    return Stream.of(cuts, sleeps)
        .flatMap(List::stream)
        .filter(span -> span.toMillis + AWAKE_MILLIS > healedMillis)
        .anyMatch(span -> span.touches(fromMillis, toMillis, HEALED_MILLIS) && is(matter, span));
  }

  private boolean is(Matter matter, Span span) {
    return involved.test(matter, span.hosts);
  }

  /** 60 s after the end of life; of a cut that lasted longer, as much after its end. */
  long nackDueMillis(Letter letter) {
    return dueMillis(letter, cuts.stream().filter(cut -> is(letter, cut)).toList());
  }

  /** As much, whoever was cut off: a sender does not know who had to do with its letter. */
  long surelyDueMillis(Letter letter) {
    return dueMillis(letter, cuts);
  }

  private static long dueMillis(Letter letter, List<Span> some) {
    long due = letter.endMillis() + Oracle.NACK_MILLIS;
    for (Span cut : some) {
      boolean matters = cut.touches(letter.writtenMillis, due, 0);
      due = matters ? Math.max(due, cut.toMillis + HEALED_MILLIS) : due;
    }
    return due;
  }
}
