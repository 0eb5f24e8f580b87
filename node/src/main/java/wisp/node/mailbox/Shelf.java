package wisp.node.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Reply;
import wisp.node.step.Kept;

/** Every box of this node. All changes of what is kept are made here. */
final class Shelf {
  private final Labels labels;
  private final Quota quota;
  private final Post post;
  private final TreeMap<Id, Box> boxes = new TreeMap<>();
  private long bytes;
  private int messages;

  Shelf(Labels labels, Quota quota, Post post) {
    this.labels = labels;
    this.quota = quota;
    this.post = post;
  }

  /** {@code bounded}: it may use neither the reserve nor more of its box than clients may. */
  Merge merge(Parcel parcel, boolean bounded) {
    Box box = boxes.getOrDefault(parcel.place(), new Box());
    Merge merge = box.judge(labels, parcel);
    if (merge.changes() && !hasRoom(box, parcel, bounded)) {
      return Merge.FULL;
    }
    if (merge.changes()) {
      put(parcel.place(), box, parcel.id(), Entry.of(parcel.item()));
    }
    return merge;
  }

  /** What takes the place of something as large needs none. */
  private boolean hasRoom(Box box, Parcel parcel, boolean bounded) {
    Entry entry = Entry.of(parcel.item());
    Optional<Entry> there =
        box.replaces(entry).or(() -> Optional.of(parcel.id())).map(box.entries()::get);
    int more = entry.bytes() - there.map(Entry::bytes).orElse(0);
    if (there.isPresent() && more <= 0) {
      return true;
    }
    long maxBytes =
        bounded && !(entry instanceof Entry.Returned) ? quota.freshMaxBytes() : quota.maxBytes();
    return bytes + more <= maxBytes
        && (!bounded || there.isPresent() || box.entries().size() < quota.maxBoxItems())
        && (!bounded || box.bytes() + more <= quota.maxBoxBytes());
  }

  Optional<Entry> find(Id place, Id id) {
    return Optional.ofNullable(boxes.get(place)).map(box -> box.entries().get(id));
  }

  Optional<Box> box(Id place) {
    return Optional.ofNullable(boxes.get(place));
  }

  /** Replaces what is there under that id. */
  void put(Id place, Id id, Entry entry) {
    put(place, boxes.get(place), id, entry);
  }

  private void put(Id place, Box box, Id id, Entry entry) {
    Optional<Kept> replaced =
        box.replaces(entry)
            .filter(there -> !there.equals(id))
            .map(there -> gone(place, box, there));
    change(place, box, () -> box.put(id, entry));
    post.keep(new Kept(place, id, entry.keptUntilMillis(), Optional.of(entry)));
    replaced.ifPresent(post::keep);
  }

  void remove(Id place, Id id) {
    Box box = boxes.get(place);
    Kept gone = gone(place, box, id);
    change(place, box, () -> box.remove(id));
    post.keep(gone);
  }

  private static Kept gone(Id place, Box box, Id id) {
    return new Kept(place, id, box.entries().get(id).keptUntilMillis(), Optional.empty());
  }

  /** What a node kept before it stopped. */
  void adopt(Stock stock) {
    boxes.putAll(stock.boxes());
    boxes.values().forEach(box -> count(box, 1));
  }

  private void change(Id place, Box box, Runnable change) {
    count(box, -1);
    change.run();
    count(box, 1);
    if (box.entries().isEmpty()) {
      boxes.remove(place);
      return;
    }
    boxes.put(place, box);
  }

  private void count(Box box, int sign) {
    bytes += (long) sign * box.bytes();
    messages += sign * box.messages();
  }

  List<Id> places() {
    return List.copyOf(boxes.keySet());
  }

  /** What is kept in {@code arc} after that place and item, in order of place and id. */
  Stream<Reply.Range.Entry> range(Arc arc, Id afterPlace, Id afterItem) {
    if (afterPlace.equals(arc.from())) {
      return places(arc).flatMap(this::entries);
    }
    Stream<Reply.Range.Entry> rest =
        entries(afterPlace).filter(entry -> entry.item().compareTo(afterItem) > 0);
    return afterPlace.equals(arc.to())
        ? rest
        : Stream.concat(rest, places(new Arc(afterPlace, arc.to())).flatMap(this::entries));
  }

  boolean hasAny(Arc arc) {
    return places(arc).findAny().isPresent();
  }

  private Stream<Id> places(Arc arc) {
    if (!arc.wraps()) {
      return boxes.subMap(arc.from(), false, arc.to(), true).keySet().stream();
    }
    return Stream.concat(
        boxes.tailMap(arc.from(), false).keySet().stream(),
        boxes.headMap(arc.to(), true).keySet().stream());
  }

  /** A card that ends before the one that it replaced is here for longer than that, for nobody. */
  Stream<Reply.Range.Entry> entries(Id place) {
    return box(place).stream()
        .flatMap(
            box ->
                box.ids().stream()
                    .filter(id -> !isOver(box.entries().get(id)))
                    .map(id -> entry(place, id, box.entries().get(id))));
  }

  private boolean isOver(Entry entry) {
    return entry instanceof Entry.Card && entry.untilMillis() <= post.nowMillis();
  }

  private static Reply.Range.Entry entry(Id place, Id id, Entry entry) {
    return new Reply.Range.Entry(place, id, entry.state());
  }

  long bytes() {
    return bytes;
  }

  int messages() {
    return messages;
  }
}
