package wisp.node.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.SignedRecord;

/** All that is kept at one place, in order of arrival. */
final class Box {
  private static final int LARGE_ENTRIES = 1_000;

  private final LinkedHashMap<Id, Entry> entries = new LinkedHashMap<>();
  private List<Id> sorted = List.of();
  private Optional<Id> card = Optional.empty();
  private long bytes;
  private int messages;

  /** What {@link #put} would do. */
  Merge judge(Labels labels, Parcel parcel) {
    if (parcel.item() instanceof SignedRecord signed) {
      return card().map(there -> judge(labels, there, signed)).orElse(Merge.ADDED);
    }
    Entry there = entries.get(parcel.id());
    return there == null ? Merge.ADDED : Merge.of(there, Entry.of(parcel.item()));
  }

  private static Merge judge(Labels labels, SignedRecord there, SignedRecord arrived) {
    if (arrived.equals(there)) {
      return Merge.KNOWN;
    }
    return arrived.wins(labels, there) ? Merge.REPLACED : Merge.STALE;
  }

  /** A box has one card. */
  void put(Id id, Entry entry) {
    if (entry instanceof Entry.Card) {
      card.filter(there -> !there.equals(id)).ifPresent(this::remove);
      card = Optional.of(id);
    }
    Entry there = entries.put(id, entry);
    sorted = there == null ? List.of() : sorted;
    count(there, -1);
    count(entry, 1);
  }

  void remove(Id id) {
    count(entries.remove(id), -1);
    sorted = List.of();
    card = card.filter(there -> !there.equals(id));
  }

  private void count(Entry entry, int sign) {
    if (entry == null) {
      return;
    }
    bytes += (long) sign * entry.bytes();
    messages += entry instanceof Entry.Held ? sign : 0;
  }

  Optional<SignedRecord> card() {
    return card.map(id -> ((Entry.Card) entries.get(id)).signed());
  }

  Optional<Id> cardId() {
    return card;
  }

  /** What {@code entry} takes the place of under another id. */
  Optional<Id> replaces(Entry entry) {
    return entry instanceof Entry.Card ? card : Optional.empty();
  }

  Map<Id, Entry> entries() {
    return entries;
  }

  /** In order; a large box, which takes many pages, remembers it until something comes or goes. */
  List<Id> ids() {
    if (!sorted.isEmpty()) {
      return sorted;
    }
    List<Id> ids = entries.keySet().stream().sorted().toList();
    sorted = ids.size() < LARGE_ENTRIES ? List.of() : ids;
    return ids;
  }

  Map<Id, Entry> newestFirst() {
    return entries.reversed();
  }

  long bytes() {
    return bytes;
  }

  /** Envelopes held. */
  int messages() {
    return messages;
  }
}
