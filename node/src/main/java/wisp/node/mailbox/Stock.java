package wisp.node.mailbox;

import java.util.Map;
import java.util.TreeMap;
import wisp.lib.message.Id;
import wisp.node.step.Kept;

/**
 * What a node kept before it stopped, taken in in the order in which it was written; then it goes
 * to the new {@link Mailboxes}, for good.
 */
public final class Stock {
  private final Map<Id, Box> boxes = new TreeMap<>();

  /**
   * @throws wisp.lib.bytes.Malformed if this version cannot read it
   */
  public void take(Kept kept) {
    if (kept.content().isPresent()) {
      Entry entry = Entry.decode(kept.content().get().encode());
      boxes.computeIfAbsent(kept.place(), unused -> new Box()).put(kept.id(), entry);
      return;
    }
    boxes.computeIfPresent(kept.place(), (place, box) -> without(box, kept.id()));
  }

  private static Box without(Box box, Id id) {
    box.remove(id);
    return box.entries().isEmpty() ? null : box;
  }

  /** What it takes of the memory of a node. */
  public long bytes() {
    return boxes.values().stream().mapToLong(Box::bytes).sum();
  }

  boolean isEmpty() {
    return boxes.isEmpty();
  }

  Map<Id, Box> boxes() {
    return boxes;
  }
}
