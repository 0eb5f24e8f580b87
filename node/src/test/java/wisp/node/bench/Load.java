package wisp.node.bench;

import java.util.Arrays;

/** What clients saw who each asked again as soon as they were answered. */
final class Load {
  private final long[] yesNanos;
  private final int others;
  private final long wallNanos;

  /** {@code others} were answered, but not as they should be. */
  Load(long[] yesNanos, int others, long wallNanos) {
    this.yesNanos = yesNanos.clone();
    this.others = others;
    this.wallNanos = wallNanos;
    Arrays.sort(this.yesNanos);
  }

  int others() {
    return others;
  }

  int asked() {
    return yesNanos.length + others;
  }

  double aSecond() {
    return yesNanos.length * 1e9 / wallNanos;
  }

  /** The latency that this part of the answers did not exceed. */
  double millis(double part) {
    return yesNanos[(int) Math.min(yesNanos.length - 1, part * yesNanos.length)] / 1e6;
  }
}
