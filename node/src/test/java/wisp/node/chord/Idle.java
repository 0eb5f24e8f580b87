package wisp.node.chord;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many seconds of a node in a quiet ring one core simulates in one second. */
public final class Idle {
  private static final int QUIET_MILLIS = 90_000;

  private Idle() {}

  /** By the processor time of the whole JVM, with compiler and collector. */
  public static double nodeSecondsASecond(int size, int seconds) {
    Crowd crowd = new Crowd(1, 3, Ring.CACHE_MAX_BYTES);
    crowd.settle(size, 0);
    crowd.run(QUIET_MILLIS);
    long startNanos = cpuNanos();
    crowd.run(seconds * 1_000L);
    return 1e9 * size * seconds / (cpuNanos() - startNanos);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
