package wisp.node.sim;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Simulated time for crowds: what is planned happens in order of time, and at one moment in order
 * of plan. The next seconds are a wheel of milliseconds; what is later waits in a queue until it
 * comes near.
 */
public final class Wheel {
  private static final int NEAR_MILLIS = 8_192;

  private record Planned(long atMillis, long number, Runnable action) {}

  private final ArrayDeque<Runnable>[] near = wheel();
  private final Queue<Planned> far =
      new PriorityQueue<>(
          Comparator.comparingLong(Planned::atMillis).thenComparingLong(Planned::number));
  private long numbers;
  private long nowMillis;
  private int nearSize;

  public Wheel(long startMillis) {
    nowMillis = startMillis;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static ArrayDeque<Runnable>[] wheel() {
    ArrayDeque<Runnable>[] wheel = new ArrayDeque[NEAR_MILLIS];
    for (int i = 0; i < wheel.length; i++) {
      wheel[i] = new ArrayDeque<>(2);
    }
    return wheel;
  }

  public long nowMillis() {
    return nowMillis;
  }

  /** A moment that has passed already is now. */
  public void at(long millis, Runnable action) {
    long atMillis = Math.max(millis, nowMillis);
    if (atMillis < nowMillis + NEAR_MILLIS) {
      slot(atMillis).add(action);
      nearSize++;
    } else {
      far.add(new Planned(atMillis, numbers++, action));
    }
  }

  public void after(long millis, Runnable action) {
    at(nowMillis + millis, action);
  }

  /** Whether something happened by then; if not, it is then. */
  public boolean next(long endMillis) {
    while (slot(nowMillis).isEmpty() && nowMillis < endMillis) {
      pass(endMillis);
    }
    Runnable next = slot(nowMillis).poll();
    if (next == null) {
      return false;
    }
    nearSize--;
    next.run();
    return true;
  }

  private ArrayDeque<Runnable> slot(long millis) {
    return near[(int) (millis & (NEAR_MILLIS - 1))];
  }

  /** One millisecond, or all of them in which nothing is planned. */
  private void pass(long endMillis) {
    long firstMillis = far.isEmpty() ? endMillis : far.peek().atMillis();
    boolean idle = nearSize == 0;
    nowMillis = idle ? Math.clamp(firstMillis, nowMillis + 1, endMillis) : nowMillis + 1;
    while (!far.isEmpty() && far.peek().atMillis() < nowMillis + NEAR_MILLIS) {
      Planned planned = far.remove();
      slot(planned.atMillis()).add(planned.action());
      nearSize++;
    }
  }

  public void run(long millis) {
    long endMillis = nowMillis + millis;
    boolean more = true;
    while (more) {
      more = next(endMillis);
    }
  }
}
