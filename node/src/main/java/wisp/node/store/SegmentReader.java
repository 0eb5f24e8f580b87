package wisp.node.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a segment record by record. What cannot be read and was synced once is damage, and the rest
 * is kept; what cannot be read in the batch at the very end is what a crash left, and goes with all
 * behind it.
 */
final class SegmentReader {
  private final Segment segment;
  private final byte[] file;
  private final Consumer<Written> records;
  private final List<Written> batch = new ArrayList<>();
  private int synced;

  /** Where unreadable bytes begin: the first of this batch, and those before the next record. */
  private int firstBad = -1;

  private int lastBad = -1;

  private int damagedAt = -1;

  SegmentReader(Segment segment, byte[] file, Consumer<Written> records) {
    this.segment = segment;
    this.file = file;
    this.records = records;
  }

  /** Returns where the last whole batch ends. {@code last}: no later segment was begun. */
  int read(boolean last) {
    int at = 0;
    while (at < file.length) {
      Optional<Written> next = Written.read(segment.salt, file, at);
      next.ifPresent(this::add);
      at = next.map(Written::end).orElse(at);
      if (next.isEmpty()) {
        bad(at);
        at = nextMark(at + 1);
      }
    }
    return end(last);
  }

  private int nextMark(int from) {
    int at = from;
    while (at < file.length && !Written.isMark(segment.salt, file, at)) {
      at++;
    }
    return at;
  }

  private void bad(int at) {
    firstBad = firstBad < 0 ? at : firstBad;
    lastBad = lastBad < 0 ? at : lastBad;
  }

  private void add(Written next) {
    if (next.synced() > synced) {
      synced(next);
    }
    lastBad = -1;
    batch.add(next);
  }

  /** A new batch shows that everything before it was synced. */
  private void synced(Written next) {
    synced = next.synced();
    if (firstBad >= 0 && firstBad < synced) {
      damaged(firstBad);
    }
    boolean reachesIn = lastBad >= 0 && next.offset() > synced;
    firstBad = reachesIn ? Math.max(lastBad, synced) : -1;
    flush(file.length);
  }

  private void damaged(int at) {
    damagedAt = damagedAt < 0 ? at : damagedAt;
  }

  private void flush(int end) {
    batch.stream().filter(record -> record.end() <= end).forEach(records);
    batch.clear();
  }

  private int end(boolean last) {
    boolean torn = last && firstBad >= 0;
    if (!last && firstBad >= 0) {
      damaged(firstBad);
    }
    int end = torn ? firstBad : file.length;
    flush(end);
    return end;
  }

  /** Where the first damage is, if there is any. */
  Optional<Integer> damagedAt() {
    return damagedAt < 0 ? Optional.empty() : Optional.of(damagedAt);
  }
}
