package wisp.node.chord;

/** The last thousand numbers or more, for some minutes, so that none is news twice. */
final class Remembered {
  private static final int SLOTS_MIN = 64;
  private static final int SLOTS_MAX = 2_048;
  private static final long KEPT_MILLIS = 300_000;
  private long[] older = {};
  private long[] newer = {};
  private int size;
  private long turnedMillis;

  /** Whether it was not there. */
  boolean add(long number, long nowMillis) {
    long key = number == 0 ? 1 : number;
    if (size >= newer.length / 2 || nowMillis - turnedMillis > KEPT_MILLIS) {
      turn(nowMillis);
    }
    if (holds(older, key) || holds(newer, key)) {
      return false;
    }
    newer[slot(newer, key)] = key;
    size++;
    return true;
  }

  private void turn(long nowMillis) {
    older = newer;
    int slots = Math.clamp(4L * size, SLOTS_MIN, SLOTS_MAX);
    newer = new long[Integer.highestOneBit(slots - 1) << 1];
    size = 0;
    turnedMillis = nowMillis;
  }

  private static boolean holds(long[] keys, long key) {
    return keys.length > 0 && keys[slot(keys, key)] == key;
  }

  /** Where it is or would go; their number is a power of two, and at most half are taken. */
  private static int slot(long[] keys, long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    int slot = (int) (mixed >>> 33) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
