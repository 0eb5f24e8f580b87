package wisp.lib.message;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** A point on the ring: 256 bits, most significant word first; compared as unsigned numbers. */
public record Id(long a, long b, long c, long d) implements Comparable<Id> {
  /** A small number, for rings of few bits. */
  public static Id of(long value) {
    return new Id(0, 0, 0, value);
  }

  /**
   * From 32 bytes, big-endian.
   *
   * @throws wisp.lib.bytes.Malformed if there are not 32
   */
  public static Id of(Bytes bytes) {
    return Reader.readAll(bytes, Id::read);
  }

  /** Reads 32 bytes. */
  public static Id read(Reader reader) {
    return new Id(reader.u64(), reader.u64(), reader.u64(), reader.u64());
  }

  /** Writes 32 bytes. */
  public void write(Writer writer) {
    writer.u64(a).u64(b).u64(c).u64(d);
  }

  /** 32 bytes. */
  public Bytes toBytes() {
    Writer writer = new Writer();
    write(writer);
    return writer.toBytes();
  }

  /** The first 8 bytes, by which a client names what it has. */
  public long prefix() {
    return a;
  }

  /** Whether it is this id, or one of which this is only the {@link #prefix}, then zeros. */
  public boolean fits(Id whole) {
    boolean begins = a == whole.a && (b | c | d) == 0;
    return begins || equals(whole);
  }

  @Override
  public int compareTo(Id other) {
    int first = Long.compareUnsigned(a, other.a);
    int second = first != 0 ? first : Long.compareUnsigned(b, other.b);
    int third = second != 0 ? second : Long.compareUnsigned(c, other.c);
    return third != 0 ? third : Long.compareUnsigned(d, other.d);
  }

  /** 64 hexadecimal digits. */
  @Override
  public String toString() {
    return Hex.encode(toBytes());
  }
}
