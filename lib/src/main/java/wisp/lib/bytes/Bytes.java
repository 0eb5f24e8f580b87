package wisp.lib.bytes;

import java.util.Arrays;

/**
 * An immutable byte string. {@code equals} takes constant time; {@code toString} shows only the
 * size.
 */
public final class Bytes implements Comparable<Bytes> {
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  /** Copies {@code value}. */
  public static Bytes of(byte[] value) {
    return value.length == 0 ? EMPTY : new Bytes(value.clone());
  }

  /** Keeps {@code value} itself: the caller gives it away and never touches it again. */
  public static Bytes wrap(byte[] value) {
    return new Bytes(value);
  }

  /** The UTF-8 form of {@code text}. */
  public static Bytes utf8(String text) {
    return new Bytes(Utf8.encode(text));
  }

  /**
   * The text whose UTF-8 form this is.
   *
   * @throws Malformed if there is none
   */
  public String toText() {
    return Utf8.decode(this);
  }

  /** The parts, one after the other. */
  public static Bytes concat(Bytes... parts) {
    int size = 0;
    for (Bytes part : parts) {
      size += part.size();
    }
    byte[] all = new byte[size];
    int at = 0;
    for (Bytes part : parts) {
      System.arraycopy(part.value, 0, all, at, part.size());
      at += part.size();
    }
    return new Bytes(all);
  }

  /** The number of bytes. */
  public int size() {
    return value.length;
  }

  /** Whether there is no byte. */
  public boolean isEmpty() {
    return value.length == 0;
  }

  /** One byte, 0 to 255. */
  public int at(int index) {
    return value[index] & 0xff;
  }

  /** The bytes {@code from} (inclusive) to {@code to} (exclusive). */
  public Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(value, from, to));
  }

  /** A copy. */
  public byte[] toArray() {
    return value.clone();
  }

  /** The array itself, for code that only reads it. */
  public byte[] unsafeArray() {
    return value;
  }

  /** Overwrites the bytes with zeros; for secrets that are no longer needed. */
  public void wipe() {
    Arrays.fill(value, (byte) 0);
  }

  /** Unsigned, byte by byte. */
  @Override
  public int compareTo(Bytes other) {
    int shared = Math.min(size(), other.size());
    for (int i = 0; i < shared; i++) {
      if (at(i) != other.at(i)) {
        return at(i) - other.at(i);
      }
    }
    return size() - other.size();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Bytes other && same(value, other.value);
  }

  private static boolean same(byte[] a, byte[] b) {
    if (a.length != b.length) {
      return false;
    }
    int difference = 0;
    for (int i = 0; i < a.length; i++) {
      difference |= a[i] ^ b[i];
    }
    return difference == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return "Bytes[" + value.length + "]";
  }
}
