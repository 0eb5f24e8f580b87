package wisp.node.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Effect;

/**
 * Keys and values in one file: a magic, then a row of entries. When most of the file is out of date
 * it is written anew beside and moved into place.
 */
final class Journal {
  private static final int CHANGES_AT_ONCE = 1_000;
  private static final int COMPACT_MIN_BYTES = 1 << 18;

  private final Path file;

  /** In the order in which the keys came, in which a client restores them quickest. */
  private final Map<String, Bytes> values = new LinkedHashMap<>();

  private long version;
  private long liveBytes;
  private long fileBytes;

  private Journal(Path file) {
    this.file = file;
  }

  /**
   * @throws IllegalStateException if the file is damaged
   */
  static Journal read(Path file) throws IOException {
    Journal journal = new Journal(file);
    if (Files.exists(file)) {
      journal.fileBytes = JournalReader.read(file, journal::apply);
    }
    return journal;
  }

  Map<String, Bytes> values() {
    return Collections.unmodifiableMap(values);
  }

  long version() {
    return version;
  }

  /** Durable when it returns. */
  void append(long newVersion, List<Effect.Change> changes) throws IOException {
    JournalEntry entry = new JournalEntry(newVersion, changes);
    boolean isNew = fileBytes == 0;
    Bytes encoded = isNew ? Bytes.concat(JournalReader.MAGIC, entry.toBytes()) : entry.toBytes();
    write(encoded);
    if (isNew) {
      Durable.sync(Durable.parent(file));
    }
    fileBytes += encoded.size();
    apply(entry);
    if (fileBytes > COMPACT_MIN_BYTES && fileBytes > 3 * liveBytes) {
      rewrite();
    }
  }

  /** A new file with these values and nothing else; durable when it returns. */
  void replaceAll(long newVersion, Map<String, Bytes> newValues) throws IOException {
    rewrite(newVersion, newValues);
    Map<String, Bytes> copy = new LinkedHashMap<>(newValues);
    values.clear();
    liveBytes = 0;
    apply(new JournalEntry(newVersion, changes(copy)));
  }

  /** Removes what a crash left of a file that was being written. */
  void cleanUp() throws IOException {
    Files.deleteIfExists(beside());
  }

  private void apply(JournalEntry entry) {
    version = entry.version();
    entry.changes().forEach(this::apply);
  }

  private void apply(Effect.Change change) {
    String key = change.key();
    Bytes old =
        change.value().isPresent() ? values.put(key, change.value().get()) : values.remove(key);
    liveBytes += size(key, change.value()) - size(key, Optional.ofNullable(old));
  }

  private static long size(String key, Optional<Bytes> value) {
    return value.map(present -> key.length() + (long) present.size()).orElse(0L);
  }

  private void rewrite() throws IOException {
    rewrite(version, values);
  }

  private void rewrite(long newVersion, Map<String, Bytes> newValues) throws IOException {
    List<Effect.Change> all = changes(newValues);
    Durable.replace(file, beside(), output -> write(output, newVersion, all));
    fileBytes = Files.size(file);
  }

  private static void write(OutputStream unbuffered, long version, List<Effect.Change> all)
      throws IOException {
    OutputStream output = new BufferedOutputStream(unbuffered, COMPACT_MIN_BYTES);
    output.write(JournalReader.MAGIC.unsafeArray());
    for (int from = 0; from == 0 || from < all.size(); from += CHANGES_AT_ONCE) {
      int to = Math.min(all.size(), from + CHANGES_AT_ONCE);
      output.write(new JournalEntry(version, all.subList(from, to)).toBytes().unsafeArray());
    }
    output.flush();
  }

  private static List<Effect.Change> changes(Map<String, Bytes> values) {
    List<Effect.Change> all = new ArrayList<>();
    values.forEach((key, value) -> all.add(new Effect.Change(key, Optional.of(value))));
    return all;
  }

  private Path beside() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private void write(Bytes encoded) throws IOException {
    Set<StandardOpenOption> how = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    try (FileChannel channel = Durable.open(file, how)) {
      channel.truncate(fileBytes);
      ByteBuffer buffer = ByteBuffer.wrap(encoded.unsafeArray());
      long at = fileBytes;
      while (buffer.hasRemaining()) {
        at += channel.write(buffer, at);
      }
      channel.force(true);
    }
  }
}
