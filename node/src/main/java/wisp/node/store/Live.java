package wisp.node.store;

import java.util.HashMap;
import java.util.Map;
import wisp.lib.message.Id;
import wisp.node.step.Kept;

/** Where the record that counts is, of everything that is kept. */
final class Live {
  private record Key(Id place, Id id) {
    static Key of(Kept kept) {
      return new Key(kept.place(), kept.id());
    }
  }

  private record Slot(Segment segment, int offset, int bytes) {}

  private final Map<Key, Slot> slots = new HashMap<>();
  private long bytes;

  void add(Segment segment, Written record) {
    Kept kept = record.kept();
    if (kept.content().isEmpty()) {
      remove(kept);
      return;
    }
    Slot slot = new Slot(segment, record.offset(), record.bytes());
    count(slot, 1);
    count(slots.put(Key.of(kept), slot), -1);
  }

  void remove(Kept kept) {
    count(slots.remove(Key.of(kept)), -1);
  }

  private void count(Slot slot, int sign) {
    if (slot != null) {
      slot.segment.liveBytes += (long) sign * slot.bytes;
      bytes += (long) sign * slot.bytes;
    }
  }

  /** What is in that segment cannot be read any more. */
  void forget(Segment segment) {
    slots.values().removeIf(slot -> slot.segment == segment);
    bytes -= segment.liveBytes;
    segment.liveBytes = 0;
  }

  boolean has(Segment segment, Written record) {
    Slot slot = slots.get(Key.of(record.kept()));
    return slot != null && slot.segment == segment && slot.offset == record.offset();
  }

  long bytes() {
    return bytes;
  }
}
