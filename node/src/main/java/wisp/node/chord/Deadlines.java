package wisp.node.chord;

import java.util.EnumMap;
import java.util.Map;

/** When each of the ring's duties is due; the earliest is the node's one timer. */
final class Deadlines {
  enum Duty {
    JOIN,
    STABILIZE,
    SEARCH,
    FINGER,
    CLOCK,
    MERGE,
    NEWS,
    HINTS,
    PULSE
  }

  static final long NEVER = Long.MAX_VALUE;
  private final Map<Duty, Long> dueMillis = new EnumMap<>(Duty.class);

  void set(Duty duty, long atMillis) {
    dueMillis.put(duty, atMillis);
  }

  void setEarlier(Duty duty, long atMillis) {
    dueMillis.merge(duty, atMillis, Math::min);
  }

  void clear(Duty duty) {
    dueMillis.remove(duty);
  }

  /** Whether it is due; asking takes it off. */
  boolean take(Duty duty, long nowMillis) {
    Long due = dueMillis.get(duty);
    boolean isDue = due != null && due <= nowMillis;
    if (isDue) {
      clear(duty);
    }
    return isDue;
  }

  long earliestMillis() {
    long earliest = NEVER;
    for (long due : dueMillis.values()) {
      earliest = Math.min(earliest, due);
    }
    return earliest;
  }
}
