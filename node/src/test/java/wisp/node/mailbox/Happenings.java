package wisp.node.mailbox;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** One clock, and what happens by it in order. */
class Happenings {
  static final long START_MILLIS = 1_800_000_000_000L;

  private record Due(long atMillis, long number, Runnable action) {}

  long nowMillis = START_MILLIS;
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparingLong(Due::atMillis).thenComparingLong(Due::number));
  private long numbers;

  void after(long delayMillis, Runnable action) {
    queue.add(new Due(nowMillis + delayMillis, numbers++, action));
  }

  void runFor(long millis) {
    long end = nowMillis + millis;
    while (!queue.isEmpty() && queue.peek().atMillis <= end) {
      next();
    }
    nowMillis = end;
  }

  /** Runs until {@code done}, at most that long; returns how long it took. */
  long runUntil(BooleanSupplier done, long maxMillis) {
    long start = nowMillis;
    while (!done.getAsBoolean() && !queue.isEmpty() && nowMillis <= start + maxMillis) {
      next();
    }
    return nowMillis - start;
  }

  private void next() {
    Due due = queue.remove();
    nowMillis = Math.max(nowMillis, due.atMillis);
    due.action.run();
  }
}
