package wisp.lib.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads big-endian fields from untrusted bytes; every fault is a {@link Malformed}. */
public final class Reader {
  /** The latest time that {@link #millis} reads, and the largest whole number of JavaScript. */
  public static final long MILLIS_MAX = (1L << 53) - 1;

  private final Bytes source;
  private int position;

  /** Reads {@code source} from its first byte on. */
  public Reader(Bytes source) {
    this.source = source;
  }

  /** Reads one value that fills {@code source} exactly. */
  public static <T> T readAll(Bytes source, Function<Reader, T> field) {
    Reader reader = new Reader(source);
    T value = field.apply(reader);
    reader.end();
    return value;
  }

  /** The number of bytes not yet read. */
  public int remaining() {
    return source.size() - position;
  }

  /** One byte, 0 to 255. */
  public int u8() {
    need(1);
    return source.at(position++);
  }

  /** Two bytes, 0 to 65,535. */
  public int u16() {
    return u8() << 8 | u8();
  }

  /** Four bytes, 0 to 2^31 - 1. */
  public int u32() {
    int value = u16() << 16 | u16();
    if (value < 0) {
      throw new Malformed("number too large");
    }
    return value;
  }

  /** Eight bytes, any value. */
  public long u64() {
    need(8);
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | u8();
    }
    return value;
  }

  /** A time in milliseconds since 1970: eight bytes, 0 to 2^53 - 1, so that sums stay in range. */
  public long millis() {
    long value = u64();
    if (value < 0 || value > MILLIS_MAX) {
      throw new Malformed("time out of range");
    }
    return value;
  }

  /** One byte, 0 or 1. */
  public boolean flag() {
    int value = u8();
    if (value > 1) {
      throw new Malformed("flag");
    }
    return value == 1;
  }

  /** The next {@code size} bytes, copied. */
  public Bytes bytes(int size) {
    need(size);
    position += size;
    return source.slice(position - size, position);
  }

  /** All bytes that remain. */
  public Bytes rest() {
    return bytes(remaining());
  }

  /** Two-byte length, then that many bytes; at most {@code maxBytes}. */
  public Bytes sized(int maxBytes) {
    int size = u16();
    if (size > maxBytes) {
      throw new Malformed("field too long");
    }
    return bytes(size);
  }

  /** Like {@link #sized}, as well-formed UTF-8. */
  public String text(int maxBytes) {
    return sized(maxBytes).toText();
  }

  /** Two-byte count, then the items; each must take at least {@code minItemBytes} (1 or more). */
  public <T> List<T> list(int maxItems, int minItemBytes, Function<Reader, T> item) {
    int count = u16();
    if (count > maxItems || (long) count * minItemBytes > remaining()) {
      throw new Malformed("list too long");
    }
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(item.apply(this));
    }
    return List.copyOf(items);
  }

  /**
   * @throws Malformed if anything remains
   */
  public void end() {
    if (remaining() != 0) {
      throw new Malformed("trailing bytes");
    }
  }

  private void need(int size) {
    if (size < 0 || size > remaining()) {
      throw new Malformed("truncated");
    }
  }
}
