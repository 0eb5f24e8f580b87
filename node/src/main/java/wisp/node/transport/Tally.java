package wisp.node.transport;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** How questions of one kind ended, and how long they took. */
final class Tally {
  static final List<Double> BOUNDS_SECONDS =
      List.of(
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
          1.0,
          2.5,
          10.0,
          Double.POSITIVE_INFINITY);
  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<Refusal, Long> refused = new EnumMap<>(Refusal.class);
  private final long[] took = new long[BOUNDS_SECONDS.size()];
  private long answered;
  private long unanswered;
  private double seconds;

  void answered(Reply reply, long nanos) {
    if (reply instanceof Reply.Refused no) {
      refused.merge(no.reason(), 1L, Long::sum);
    } else {
      answered++;
    }
    took(nanos / NANOS_PER_SECOND);
  }

  private void took(double newSeconds) {
    seconds += newSeconds;
    int i = 0;
    while (newSeconds > BOUNDS_SECONDS.get(i)) {
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
    refused.forEach((reason, count) -> all.put(reason.name().toLowerCase(Locale.ROOT), count));
    all.values().removeIf(count -> count == 0);
    return all;
  }

  /** How many took up to each bound, and more than the one before. */
  List<Long> took() {
    return Arrays.stream(took).boxed().toList();
  }

  double seconds() {
    return seconds;
  }
}
