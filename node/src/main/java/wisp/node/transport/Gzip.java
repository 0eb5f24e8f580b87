package wisp.node.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import wisp.lib.bytes.Bytes;

/** RFC 1952. */
final class Gzip {
  private Gzip() {}

  static Bytes compress(Bytes content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.size() / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content.unsafeArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Bytes.wrap(compressed.toByteArray());
  }
}
