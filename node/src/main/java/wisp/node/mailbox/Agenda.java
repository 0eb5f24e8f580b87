package wisp.node.mailbox;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Tasks by time; those of one time in the order in which they came. */
final class Agenda {
  private record Line(long atMillis, long number, Task task) {}

  private final PriorityQueue<Line> lines =
      new PriorityQueue<>(Comparator.comparingLong(Line::atMillis).thenComparingLong(Line::number));
  private long numbers;

  void add(long atMillis, Task task) {
    lines.add(new Line(atMillis, numbers++, task));
  }

  /** The next task whose time has come, once. */
  Optional<Task> due(long nowMillis) {
    if (lines.isEmpty() || lines.peek().atMillis > nowMillis) {
      return Optional.empty();
    }
    return Optional.of(lines.remove().task);
  }

  Optional<Long> nextMillis() {
    return Optional.ofNullable(lines.peek()).map(Line::atMillis);
  }
}
