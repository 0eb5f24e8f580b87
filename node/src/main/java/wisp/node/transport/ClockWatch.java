package wisp.node.transport;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Sees that the clock was set, or that the machine was suspended, beside steady time. */
final class ClockWatch {
  private static final long TOLERANCE_MILLIS = 1_000;

  private final LongSupplier clockMillis;
  private final LongSupplier steadyNanos;
  private long aheadMillis;

  ClockWatch(LongSupplier clockMillis, LongSupplier steadyNanos) {
    this.clockMillis = clockMillis;
    this.steadyNanos = steadyNanos;
    this.aheadMillis = aheadNowMillis();
  }

  private long aheadNowMillis() {
    return clockMillis.getAsLong() - TimeUnit.NANOSECONDS.toMillis(steadyNanos.getAsLong());
  }

  /** By how much since it was asked last, when it is more than clocks differ in their pace. */
  OptionalLong setByMillis() {
    long byMillis = aheadNowMillis() - aheadMillis;
    aheadMillis += byMillis;
    boolean set = Math.abs(byMillis) > TOLERANCE_MILLIS;
    return set ? OptionalLong.of(byMillis) : OptionalLong.empty();
  }
}
