package wisp.node.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;

/**
 * Reads the entries of a journal one after the other. An end that a crash can have left (cut off,
 * or zeros where nothing was written yet) does not count; anything else that is wrong is damage.
 */
final class JournalReader implements AutoCloseable {
  static final Bytes MAGIC = Bytes.utf8("wispacc2");
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final InputStream input;
  private final long fileBytes;
  private long readBytes;

  private JournalReader(Path file) throws IOException {
    this.file = file;
    this.fileBytes = Files.size(file);
    this.input = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
  }

  /**
   * Where the last whole entry ends.
   *
   * @throws IllegalStateException if the file is damaged
   */
  static long read(Path file, Consumer<JournalEntry> entries) throws IOException {
    try (JournalReader reader = new JournalReader(file)) {
      return reader.readAll(entries);
    }
  }

  private long readAll(Consumer<JournalEntry> entries) throws IOException {
    Bytes start = next(MAGIC.size());
    if (!start.equals(MAGIC)) {
      return tornOrDamaged(isBegun(start), 0);
    }
    long end = readBytes;
    while (fileBytes - end >= JournalEntry.HEAD_BYTES) {
      Bytes head = next(JournalEntry.HEAD_BYTES);
      if (!isHead(head)) {
        return tornOrDamaged(head.at(head.size() - 1) == 0, end);
      }
      JournalEntry.Head read = JournalEntry.Head.read(head);
      if (read.bodyBytes() > fileBytes - readBytes) {
        return end;
      }
      Bytes body = next(read.bodyBytes());
      if (!read.fits(body)) {
        return tornOrDamaged(true, end);
      }
      entries.accept(decode(body, end));
      end = readBytes;
    }
    return end;
  }

  private static boolean isHead(Bytes head) {
    try {
      return JournalEntry.Head.read(head).bodyBytes() >= 0;
    } catch (Malformed no) {
      return false;
    }
  }

  /** Whether {@code start} is some letters of the magic, then zeros. */
  private static boolean isBegun(Bytes start) {
    int same = 0;
    while (same < start.size() && start.at(same) == MAGIC.at(same)) {
      same++;
    }
    Bytes zeros = Bytes.wrap(new byte[start.size() - same]);
    return start.slice(same, start.size()).equals(zeros);
  }

  private JournalEntry decode(Bytes body, long at) {
    try {
      return JournalEntry.read(body);
    } catch (Malformed wrong) {
      throw damaged(at);
    }
  }

  private long tornOrDamaged(boolean canBeTorn, long at) throws IOException {
    if (!canBeTorn || !onlyZerosFollow()) {
      throw damaged(at);
    }
    return at;
  }

  private boolean onlyZerosFollow() throws IOException {
    int next = input.read();
    while (next == 0) {
      next = input.read();
    }
    return next < 0;
  }

  private IllegalStateException damaged(long at) {
    return new IllegalStateException(
        file + " is damaged at byte " + at + "; move it away and restore a backup");
  }

  /** Fewer at the end of the file. */
  private Bytes next(int most) throws IOException {
    Bytes next = Bytes.wrap(input.readNBytes(most));
    readBytes += next.size();
    return next;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
