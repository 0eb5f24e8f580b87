package wisp.lib.message;

import java.util.Arrays;
import java.util.Random;

/** Damages bytes in the ways in which lines, disks and attackers do, from one seed. */
final class Mutator {
  private static final byte[] EDGES = {0, 1, 2, 3, 0x20, 0x7f, (byte) 0x80, (byte) 0xff};

  private final Random random;

  Mutator(long seed) {
    random = new Random(seed);
  }

  /** One to three damages; may give {@code frame} back as it was. */
  byte[] mutate(byte[] frame, byte[] other) {
    byte[] damaged = frame;
    for (int i = random.nextInt(3); i >= 0; i--) {
      damaged = once(damaged, other);
    }
    return damaged;
  }

  private byte[] once(byte[] frame, byte[] other) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> set(frame, (byte) (frame[place(frame)] ^ 1 << random.nextInt(8)));
      case 2 -> set(frame, (byte) random.nextInt());
      case 3, 4 -> set(frame, EDGES[random.nextInt(EDGES.length)]);
      case 5 -> Arrays.copyOf(frame, 1 + random.nextInt(frame.length + 8));
      case 6 -> without(frame, place(frame), 1 + random.nextInt(40));
      default -> splice(frame, other);
    };
  }

  private byte[] set(byte[] frame, byte value) {
    byte[] changed = frame.clone();
    changed[place(frame)] = value;
    return changed;
  }

  /** Half of the time near the start, where the structure is. */
  private int place(byte[] frame) {
    int bound = random.nextBoolean() ? frame.length : Math.min(frame.length, 64);
    return random.nextInt(bound);
  }

  private static byte[] without(byte[] frame, int from, int count) {
    int to = Math.min(frame.length, from + count);
    byte[] shorter = new byte[Math.max(1, frame.length - (to - from))];
    System.arraycopy(frame, 0, shorter, 0, Math.min(from, shorter.length));
    System.arraycopy(frame, to, shorter, from, frame.length - to);
    return shorter;
  }

  private byte[] splice(byte[] frame, byte[] other) {
    int cut = place(frame);
    int from = Math.min(cut, place(other));
    byte[] spliced = Arrays.copyOf(frame, cut + other.length - from);
    System.arraycopy(other, from, spliced, cut, other.length - from);
    return spliced;
  }
}
