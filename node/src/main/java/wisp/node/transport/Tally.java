package wisp.node.transport;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** How questions of one kind ended, and how long they took. */
final class Tally {
  static final double[] BOUNDS_SECONDS = {
    0.000_5,
    0.001,
    0.002,
    0.005,
    0.01,
    0.02,
    0.05,
    0.1,
    0.25,
    0.5,
    1,
    2.5,
    10,
    Double.POSITIVE_INFINITY
  };
  private static final double NANOS_PER_SECOND = 1e9;

  private final long[] refused = new long[Refusal.values().length];
  private final long[] took = new long[BOUNDS_SECONDS.length];
  private long answered;
  private long unanswered;
  private double seconds;

  void answered(Reply reply, long nanos) {
    if (reply instanceof Reply.Refused no) {
      refused[no.reason().ordinal()]++;
    } else {
      answered++;
    }
    took(nanos / NANOS_PER_SECOND);
  }

  private void took(double newSeconds) {
    seconds += newSeconds;
    int i = 0;
    while (newSeconds > BOUNDS_SECONDS[i]) {
      i++;
    }
    took[i]++;
  }

  /** Nobody waits any more, or nothing came. */
  void unanswered() {
    unanswered++;
  }

  /** How many ended how; those that never did are left out. */
  Map<String, Long> outcomes() {
    Map<String, Long> all = new TreeMap<>();
    all.put("answered", answered);
    all.put("unanswered", unanswered);
    for (Refusal reason : Refusal.values()) {
      all.put(reason.name().toLowerCase(Locale.ROOT), refused[reason.ordinal()]);
    }
    all.values().removeIf(count -> count == 0);
    return all;
  }

  /** How many took up to each bound, and more than the one before. */
  long[] took() {
    return took.clone();
  }

  double seconds() {
    return seconds;
  }
}
