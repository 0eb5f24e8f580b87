package wisp.node.e2e;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, looking 50 times a second. */
final class Await {
  private Await() {}

  static void until(String what, long timeoutMillis, BooleanSupplier condition) {
    long deadlineNanos = System.nanoTime() + timeoutMillis * 1_000_000;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadlineNanos) {
        throw new AssertionError("not within " + timeoutMillis + " ms: " + what);
      }
      LockSupport.parkNanos(20_000_000);
    }
  }
}
