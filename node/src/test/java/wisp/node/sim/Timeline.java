package wisp.node.sim;

import java.util.PriorityQueue;

/** Simulated time: what is planned happens in order of time, and at one moment in order of plan. */
public final class Timeline {
  private record Planned(long atMillis, long number, Runnable action)
      implements Comparable<Planned> {
    @Override
    public int compareTo(Planned other) {
      return atMillis != other.atMillis
          ? Long.compare(atMillis, other.atMillis)
          : Long.compare(number, other.number);
    }
  }

  private final PriorityQueue<Planned> queue = new PriorityQueue<>();
  private long numbers;
  private long nowMillis;

  public Timeline(long startMillis) {
    nowMillis = startMillis;
  }

  public long nowMillis() {
    return nowMillis;
  }

  /** A moment that has passed already is now. */
  public void at(long millis, Runnable action) {
    queue.add(new Planned(Math.max(millis, nowMillis), numbers++, action));
  }

  public void after(long millis, Runnable action) {
    at(nowMillis + millis, action);
  }

  /** Whether something happened by then; if not, it is then. */
  public boolean next(long endMillis) {
    Planned next = queue.peek();
    boolean happens = next != null && next.atMillis <= endMillis;
    nowMillis = happens ? next.atMillis : endMillis;
    if (happens) {
      queue.remove().action.run();
    }
    return happens;
  }

  public void run(long millis) {
    long endMillis = nowMillis + millis;
    boolean more = true;
    while (more) {
      more = next(endMillis);
    }
  }
}
