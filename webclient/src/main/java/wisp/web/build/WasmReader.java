package wisp.web.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A cursor over WebAssembly's binary format. */
final class WasmReader {
  private final byte[] bytes;
  private int position;

  WasmReader(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  WasmReader at(int newPosition) {
    return new WasmReader(bytes, newPosition);
  }

  int position() {
    return position;
  }

  boolean hasMore() {
    return position < bytes.length;
  }

  int next() {
    return bytes[position++] & 0xff;
  }

  /** Steps over the byte if it is the next one. */
  boolean accept(int expected) {
    if (!hasMore() || (bytes[position] & 0xff) != expected) {
      return false;
    }
    position++;
    return true;
  }

  /** An unsigned LEB128 number. */
  int number() {
    int result = 0;
    for (int shift = 0; ; shift += 7) {
      int digit = next();
      result |= (digit & 0x7f) << shift;
      if (digit < 0x80) {
        return result;
      }
    }
  }

  byte[] block() {
    int size = number();
    position += size;
    return Arrays.copyOfRange(bytes, position - size, position);
  }

  String name() {
    return new String(block(), UTF_8);
  }
}
