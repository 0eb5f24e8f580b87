package wisp.node.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;

/**
 * A file of records, and how much of it still counts. Its name tells when it was begun (ms since
 * 1970) and its salt, without which nobody can make bytes that look like a record.
 */
final class Segment {
  static final int SALT_BYTES = 16;
  private static final Pattern NAME = Pattern.compile("(\\d{13})-([0-9a-f]{32})\\.kept1");

  final Path file;
  final long createdMillis;
  final Bytes salt;
  long bytes;
  long liveBytes;

  private Segment(Path file, long createdMillis, Bytes salt) {
    this.file = file;
    this.createdMillis = createdMillis;
    this.salt = salt;
  }

  static Segment at(Path folder, long createdMillis, Bytes salt) {
    String name = "%013d-%s.kept1".formatted(createdMillis, Hex.encode(salt));
    return new Segment(folder.resolve(name), createdMillis, salt);
  }

  /** Empty if that is not the name of a segment. */
  static Optional<Segment> of(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        ? Optional.of(new Segment(file, Long.parseLong(name.group(1)), Hex.decode(name.group(2))))
        : Optional.empty();
  }
}
