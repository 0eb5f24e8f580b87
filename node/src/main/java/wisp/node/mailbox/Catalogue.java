package wisp.node.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Id;
import wisp.lib.message.Item;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Reply;

/** Tells other nodes what is held here, and gives it to them. */
final class Catalogue {
  private static final int ROOM_BYTES = Limits.FRAME_MAX_BYTES - 64;

  private final Labels labels;
  private final Shelf shelf;
  private final Recovery recovery;
  private final int maxPageEntries;

  Catalogue(Labels labels, Shelf shelf, Recovery recovery, int maxPageEntries) {
    this.labels = labels;
    this.shelf = shelf;
    this.recovery = recovery;
    this.maxPageEntries = maxPageEntries;
  }

  /** What the asker has as well need not be listed. */
  Reply range(NodeRequest.GetRange request, boolean whole) {
    Arc arc = new Arc(request.from(), request.to());
    Reply.Range page = page(arc, request.afterPlace(), request.afterItem(), whole);
    return digest(page).equals(request.digest()) ? new Reply.Same(whole) : page;
  }

  Bytes digest(Reply.Range page) {
    return page.digest(labels);
  }

  Reply.Range page(Arc arc, Id afterPlace, Id afterItem, boolean whole) {
    List<Reply.Range.Entry> entries =
        range(arc, afterPlace, afterItem).limit(maxPageEntries + 1L).toList();
    boolean more = entries.size() > maxPageEntries;
    return new Reply.Range(more ? entries.subList(0, maxPageEntries) : entries, more, whole);
  }

  /**
   * In order of place and id; without ends of life that are settled, which nobody hands over, and
   * those of which others may know more.
   */
  Stream<Reply.Range.Entry> range(Arc arc, Id afterPlace, Id afterItem) {
    boolean waits = recovery.waitsForOutcomes();
    return shelf
        .range(arc, afterPlace, afterItem)
        .filter(entry -> entry.state() != Entry.Closed.SETTLED)
        .filter(entry -> !waits || entry.state() != Entry.Closed.DUE);
  }

  /** As many as fit, at least one if there is any. */
  Reply items(NodeRequest.GetItems request) {
    List<Item> items = new ArrayList<>();
    int bytes = 0;
    for (Reply.Range.Entry entry : request.entries()) {
      Optional<Item> item = shelf.find(entry.place(), entry.item()).flatMap(Entry::item);
      bytes += item.map(Catalogue::size).orElse(0);
      if (bytes > ROOM_BYTES || items.size() == Limits.ITEMS_MAX) {
        break;
      }
      item.ifPresent(items::add);
    }
    return new Reply.Items(List.copyOf(items));
  }

  private static int size(Item item) {
    Writer writer = new Writer();
    item.write(writer);
    return writer.toBytes().size() + 3;
  }
}
