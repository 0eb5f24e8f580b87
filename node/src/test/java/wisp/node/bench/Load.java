package wisp.node.bench;

import java.util.Arrays;

/** What clients saw who each asked again as soon as they were answered. */
record Load(long[] yesNanos, int others, long wallNanos) {
  static Load of(long[] yesNanos, int others, long wallNanos) {
    long[] sorted = yesNanos.clone();
    Arrays.sort(sorted);
    return new Load(sorted, others, wallNanos);
  }

  double aSecond() {
    return yesNanos.length * 1e9 / wallNanos;
  }

  /** The latency that this part of the answers did not exceed. */
  double millis(double part) {
    return yesNanos[(int) Math.min(yesNanos.length - 1, part * yesNanos.length)] / 1e6;
  }
}
