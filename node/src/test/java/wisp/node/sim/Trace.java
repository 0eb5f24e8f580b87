package wisp.node.sim;

/** What happened, in order, as one number: equal for equal runs. */
final class Trace {
  private static final long PRIME = 0x100000001b3L;
  private long hash = 0xcbf29ce484222325L;
  private long events;

  void add(long atMillis, String who, int what) {
    events++;
    mix(atMillis);
    mix(who.hashCode());
    mix(what);
  }

  private void mix(long value) {
    hash = Long.rotateLeft((hash ^ value) * PRIME, 23);
  }

  long hash() {
    return hash;
  }

  long events() {
    return events;
  }
}
