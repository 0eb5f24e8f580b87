package wisp.lib.bytes;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes big-endian fields; the counterpart of {@link Reader}. */
public final class Writer {
  private static final int USUAL_BYTES = 256;

  private byte[] buffer;
  private int size;

  /** Grows as needed. */
  public Writer() {
    this(USUAL_BYTES);
  }

  /** Has room for {@code bytes}, and grows as needed. */
  public Writer(int bytes) {
    buffer = new byte[bytes];
  }

  /**
   * One byte.
   *
   * @throws IllegalArgumentException if {@code value} is not 0 to 255, as in all below
   */
  public Writer u8(int value) {
    return put((byte) check(value, 0xff));
  }

  /** Two bytes, 0 to 65,535. */
  public Writer u16(int value) {
    check(value, 0xffff);
    return put((byte) (value >> 8)).put((byte) value);
  }

  /** Four bytes, 0 to 2^31 - 1. */
  public Writer u32(int value) {
    check(value, Integer.MAX_VALUE);
    return u16(value >>> 16).u16(value & 0xffff);
  }

  /** Eight bytes, any value. */
  public Writer u64(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((byte) (value >>> shift));
    }
    return this;
  }

  /** A time in milliseconds since 1970, 0 to 2^53 - 1. */
  public Writer millis(long value) {
    if (value < 0 || value > Reader.MILLIS_MAX) {
      throw new IllegalArgumentException("time out of range");
    }
    return u64(value);
  }

  /** One byte, 0 or 1. */
  public Writer flag(boolean value) {
    return u8(value ? 1 : 0);
  }

  /** The bytes, without their length. */
  public Writer bytes(Bytes value) {
    reserve(value.size());
    System.arraycopy(value.unsafeArray(), 0, buffer, size, value.size());
    size += value.size();
    return this;
  }

  /** Two-byte length, then the bytes. */
  public Writer sized(Bytes value) {
    return u16(value.size()).bytes(value);
  }

  /** Two-byte length, then UTF-8. */
  public Writer text(String value) {
    return sized(Bytes.utf8(value));
  }

  /** Two-byte count, then the items. */
  public <T> Writer list(List<T> items, BiConsumer<Writer, T> item) {
    u16(items.size());
    items.forEach(each -> item.accept(this, each));
    return this;
  }

  /** All that was written. */
  public Bytes toBytes() {
    return Bytes.wrap(size == buffer.length ? buffer : Arrays.copyOf(buffer, size));
  }

  private Writer put(byte value) {
    reserve(1);
    buffer[size++] = value;
    return this;
  }

  private void reserve(int more) {
    if (size + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
    }
  }

  private static int check(int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }
}
