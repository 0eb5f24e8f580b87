package wisp.node.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.client.Effect;
import wisp.lib.crypto.Hash;

/**
 * Keys and values in one file: a row of entries, each length 4 ‖ SHA-256 32 ‖ version 8 ‖ changes.
 * An entry that was cut off by a crash does not count. When most of the file is out of date it is
 * written anew beside and moved into place.
 */
final class Journal {
  private static final int HEAD_BYTES = 4 + Hash.HASH_BYTES;
  private static final int KEY_MAX_BYTES = 1_024;
  private static final int VALUE_MAX_BYTES = 0xffff;
  private static final int CHANGES_MAX = 0xffff;
  private static final int COMPACT_MIN_BYTES = 1 << 18;

  private final Path file;
  private final Map<String, Bytes> values = new TreeMap<>();
  private long version;
  private long bytes;

  private record Entry(long version, List<Effect.Change> changes) {}

  private Journal(Path file) {
    this.file = file;
  }

  static Journal read(Path file) throws IOException {
    Journal journal = new Journal(file);
    if (Files.exists(file)) {
      journal.readAll(Bytes.wrap(Files.readAllBytes(file)));
    }
    return journal;
  }

  Map<String, Bytes> values() {
    return Map.copyOf(values);
  }

  long version() {
    return version;
  }

  /** Durable when it returns. */
  void append(long newVersion, List<Effect.Change> changes) throws IOException {
    Entry entry = new Entry(newVersion, changes);
    Bytes encoded = encode(entry);
    try (FileChannel channel = open(file, StandardOpenOption.CREATE)) {
      channel.truncate(bytes);
      write(channel, bytes, encoded);
    }
    bytes += encoded.size();
    apply(entry);
    compactIfWorthwhile();
  }

  private void readAll(Bytes all) {
    int at = 0;
    Optional<Entry> next = next(all, at);
    while (next.isPresent()) {
      apply(next.get());
      at += HEAD_BYTES + new Reader(all.slice(at, at + 4)).u32();
      next = next(all, at);
    }
    bytes = at;
  }

  private static Optional<Entry> next(Bytes all, int at) {
    try {
      Reader reader = new Reader(all.slice(at, all.size()));
      int size = reader.u32();
      Bytes hash = reader.bytes(Hash.HASH_BYTES);
      Bytes body = reader.bytes(size);
      return Hash.sha256(body).equals(hash)
          ? Optional.of(Reader.readAll(body, Journal::readEntry))
          : Optional.empty();
    } catch (Malformed end) {
      return Optional.empty();
    }
  }

  private static Entry readEntry(Reader reader) {
    return new Entry(reader.u64(), reader.list(CHANGES_MAX, 3, Journal::readChange));
  }

  private static Effect.Change readChange(Reader reader) {
    String key = reader.text(KEY_MAX_BYTES);
    return new Effect.Change(
        key, reader.flag() ? Optional.of(reader.sized(VALUE_MAX_BYTES)) : Optional.empty());
  }

  private static Bytes encode(Entry entry) {
    Bytes body =
        new Writer().u64(entry.version).list(entry.changes, Journal::writeChange).toBytes();
    return new Writer().u32(body.size()).bytes(Hash.sha256(body)).bytes(body).toBytes();
  }

  private static void writeChange(Writer writer, Effect.Change change) {
    writer.text(change.key()).flag(change.value().isPresent());
    change.value().ifPresent(writer::sized);
  }

  private void apply(Entry entry) {
    version = entry.version;
    for (Effect.Change change : entry.changes) {
      if (change.value().isPresent()) {
        values.put(change.key(), change.value().get());
      } else {
        values.remove(change.key());
      }
    }
  }

  private void compactIfWorthwhile() throws IOException {
    long live = values.entrySet().stream().mapToLong(Journal::size).sum();
    if (bytes > COMPACT_MIN_BYTES && bytes > 3 * live) {
      compact();
    }
  }

  private static long size(Map.Entry<String, Bytes> entry) {
    return entry.getKey().length() + (long) entry.getValue().size();
  }

  private void compact() throws IOException {
    List<Effect.Change> all = new ArrayList<>();
    values.forEach((key, value) -> all.add(new Effect.Change(key, Optional.of(value))));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    long end = 0;
    try (FileChannel channel = open(fresh, StandardOpenOption.CREATE)) {
      channel.truncate(0);
      for (int from = 0; from < all.size(); from += CHANGES_MAX) {
        List<Effect.Change> some = all.subList(from, Math.min(all.size(), from + CHANGES_MAX));
        end = write(channel, end, encode(new Entry(version, some)));
      }
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    bytes = end;
  }

  private static FileChannel open(Path path, StandardOpenOption more) throws IOException {
    return FileChannel.open(
        path, Set.of(StandardOpenOption.WRITE, more), Home.onlyMine(path, "rw-------"));
  }

  private static long write(FileChannel channel, long from, Bytes encoded) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(encoded.toArray());
    long at = from;
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
    channel.force(true);
    return at;
  }
}
