package wisp.node.chord;

import java.util.Arrays;

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
    HINTS
  }

  static final long NEVER = Long.MAX_VALUE;
  private final long[] dueMillis = new long[Duty.values().length];

  Deadlines() {
    Arrays.fill(dueMillis, NEVER);
  }

  void set(Duty duty, long atMillis) {
    dueMillis[duty.ordinal()] = atMillis;
  }

  void setEarlier(Duty duty, long atMillis) {
    set(duty, Math.min(dueMillis[duty.ordinal()], atMillis));
  }

  void clear(Duty duty) {
    set(duty, NEVER);
  }

  /** Whether it is due; asking takes it off. */
  boolean take(Duty duty, long nowMillis) {
    boolean due = dueMillis[duty.ordinal()] <= nowMillis;
    if (due) {
      clear(duty);
    }
    return due;
  }

  long earliestMillis() {
    long earliest = NEVER;
    for (long due : dueMillis) {
      earliest = Math.min(earliest, due);
    }
    return earliest;
  }
}
