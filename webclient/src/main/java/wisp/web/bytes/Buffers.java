package wisp.web.bytes;

import org.teavm.jso.typedarrays.Int8Array;
import wisp.lib.bytes.Bytes;

/** Byte by byte: TeaVM's own copies go through a heap in linear memory, which would be larger. */
public final class Buffers {
  private Buffers() {}

  public static Int8Array of(Bytes bytes) {
    Int8Array buffer = new Int8Array(bytes.size());
    for (int i = 0; i < bytes.size(); i++) {
      buffer.set(i, (byte) bytes.at(i));
    }
    return buffer;
  }

  public static Bytes read(Int8Array buffer) {
    byte[] bytes = new byte[buffer.getLength()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = buffer.get(i);
    }
    return Bytes.wrap(bytes);
  }
}
