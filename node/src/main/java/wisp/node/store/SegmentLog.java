package wisp.node.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import wisp.lib.bytes.Bytes;
import wisp.node.step.Kept;

/**
 * Records in the order in which they came, in segments of a few MiB. Only the oldest segment ever
 * goes: when nothing in it counts any more, or most of all segments is out of date, or it is two
 * days old; what still counts in it is written anew at the end.
 */
final class SegmentLog implements Store.Backend {
  private static final int SEGMENT_MAX_BYTES = 8 << 20;
  private static final long SEGMENT_MAX_MILLIS = 3_600_000;
  private static final long REWRITE_MIN_BYTES = 16L << 20;

  /** What seems over is read all the same: the clock may be wrong until others were heard. */
  private static final long WRONG_CLOCK_MILLIS = 25L * 3_600_000;

  private static final long REWRITE_AGE_MILLIS = 49L * 3_600_000;
  private static final int WRITE_BYTES = 1 << 16;

  private final Store.Surroundings around;
  private final Folder folder;
  private final Live live = new Live();
  private final Deque<Segment> segments = new ArrayDeque<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(2 * WRITE_BYTES);
  private FileChannel channel;

  private SegmentLog(Store.Surroundings around, Folder folder) {
    this.around = around;
    this.folder = folder;
  }

  static SegmentLog open(Store.Surroundings around, Consumer<Kept> earlier) throws IOException {
    return open(around, new Folder(around.folder()), earlier);
  }

  /** What a killed process wrote may not be synced: it is before anything is promised by it. */
  static SegmentLog open(Store.Surroundings around, Folder folder, Consumer<Kept> earlier)
      throws IOException {
    SegmentLog log = new SegmentLog(around, folder);
    folder.open();
    folder.files().stream().flatMap(file -> Segment.of(file).stream()).forEach(log.segments::add);
    for (Segment segment : log.segments) {
      log.read(segment, earlier);
    }
    if (!log.segments.isEmpty()) {
      folder.sync(log.segments.getLast().file, StandardOpenOption.WRITE);
    }
    return log;
  }

  private void read(Segment segment, Consumer<Kept> earlier) throws IOException {
    long overMillis = around.nowMillis().getAsLong() - WRONG_CLOCK_MILLIS;
    byte[] file = Files.readAllBytes(segment.file);
    SegmentReader reader =
        new SegmentReader(
            segment,
            file,
            record -> {
              if (record.kept().untilMillis() > overMillis) {
                live.add(segment, record);
                earlier.accept(record.kept());
              }
            });
    segment.bytes = reader.read(segment == segments.peekLast());
    reader.damagedAt().ifPresent(at -> report(segment, at));
    cutOff(segment, file.length);
  }

  private void report(Segment segment, int at) {
    around
        .log()
        .accept(
            segment.file
                + " is damaged at byte "
                + at
                + ": what can be read is kept, the other holders have the rest");
  }

  private void cutOff(Segment segment, int fileBytes) throws IOException {
    if (segment.bytes == fileBytes) {
      return;
    }
    around.log().accept(segment.file + ": a crash cut the last write off at byte " + segment.bytes);
    try (FileChannel file = FileChannel.open(segment.file, StandardOpenOption.WRITE)) {
      file.truncate(segment.bytes);
    }
  }

  @Override
  public void append(List<Kept> batch) throws IOException {
    write(batch);
    tidy();
  }

  private void write(List<Kept> batch) throws IOException {
    long nowMillis = around.nowMillis().getAsLong();
    Predicate<Kept> hidesNothing =
        kept -> kept.content().isEmpty() && kept.untilMillis() <= nowMillis;
    List<Kept> worthIt = batch.stream().filter(hidesNothing.negate()).toList();
    batch.stream().filter(hidesNothing).forEach(live::remove);
    if (worthIt.isEmpty()) {
      return;
    }
    Segment segment = current(nowMillis);
    int synced = (int) segment.bytes;
    for (Kept kept : worthIt) {
      write(segment, synced, kept);
    }
    flush(segment);
    channel.force(false);
  }

  private void write(Segment segment, int synced, Kept kept) throws IOException {
    int offset = (int) segment.bytes;
    Bytes encoded = Written.write(segment.salt, offset, synced, kept);
    if (encoded.size() > buffer.remaining()) {
      flush(segment);
    }
    buffer.put(encoded.unsafeArray());
    segment.bytes += encoded.size();
    live.add(segment, new Written(offset, encoded.size(), synced, kept));
  }

  private void flush(Segment segment) throws IOException {
    buffer.flip();
    long at = segment.bytes - buffer.remaining();
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
    buffer.clear();
  }

  private Segment current(long nowMillis) throws IOException {
    Segment last = segments.peekLast();
    boolean full =
        last != null
            && (last.bytes >= SEGMENT_MAX_BYTES
                || nowMillis >= last.createdMillis + SEGMENT_MAX_MILLIS);
    if (channel == null || full) {
      begin(last == null ? nowMillis : Math.max(nowMillis, last.createdMillis + 1));
    }
    return segments.getLast();
  }

  private void begin(long createdMillis) throws IOException {
    close();
    Bytes salt = around.entropy().bytes(Segment.SALT_BYTES);
    Segment segment = Segment.at(folder.path(), createdMillis, salt);
    channel = folder.create(segment.file);
    segments.add(segment);
  }

  private void tidy() throws IOException {
    if (!segments.isEmpty() && isWorthRewriting(segments.peek())) {
      rewrite(segments.peek());
    }
    while (!segments.isEmpty() && segments.peek().liveBytes == 0) {
      drop(segments.remove());
    }
  }

  private void drop(Segment oldest) throws IOException {
    if (segments.isEmpty()) {
      close();
    }
    folder.delete(oldest.file);
  }

  private boolean isWorthRewriting(Segment oldest) {
    long allBytes = segments.stream().mapToLong(segment -> segment.bytes).sum();
    boolean old = around.nowMillis().getAsLong() >= oldest.createdMillis + REWRITE_AGE_MILLIS;
    return old || allBytes > 3 * live.bytes() + REWRITE_MIN_BYTES;
  }

  private void rewrite(Segment oldest) throws IOException {
    long nowMillis = around.nowMillis().getAsLong();
    List<Kept> counting = new ArrayList<>();
    new SegmentReader(
            oldest,
            Files.readAllBytes(oldest.file),
            record -> {
              if (live.has(oldest, record)) {
                counting.add(record.kept());
              }
            })
        .read(false);
    if (oldest == segments.peekLast()) {
      close();
    }
    counting.stream().filter(kept -> kept.untilMillis() <= nowMillis).forEach(live::remove);
    counting.removeIf(kept -> kept.untilMillis() <= nowMillis);
    write(counting);
    if (oldest.liveBytes > 0) {
      live.forget(oldest);
      report(oldest, 0);
    }
  }

  @Override
  public Store.Size size() {
    long bytes = segments.stream().mapToLong(segment -> segment.bytes).sum();
    return new Store.Size(segments.size(), bytes);
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
