package wisp.node.mailbox;

import java.util.Optional;
import wisp.lib.message.Refusal;
import wisp.lib.message.Tombstone;

/** What an item that arrives does to the box. */
enum Merge {
  /** Nothing was there under that id. */
  ADDED,
  /** It took the place of less. */
  REPLACED,
  /** The same or more was there. */
  KNOWN,
  EXPIRED,
  STALE,
  FORGED,
  FULL;

  boolean changes() {
    return this == ADDED || this == REPLACED;
  }

  Optional<Refusal> refusal() {
    return switch (this) {
      case ADDED, REPLACED, KNOWN -> Optional.empty();
      case EXPIRED -> Optional.of(Refusal.EXPIRED);
      case STALE -> Optional.of(Refusal.STALE);
      case FORGED -> Optional.of(Refusal.FORGED);
      case FULL -> Optional.of(Refusal.FULL);
    };
  }

  /** The lattice of one id; {@code there} is what the box has. */
  static Merge of(Entry there, Entry arrived) {
    return switch (arrived) {
      case Entry.Held held -> there instanceof Entry.Closed ? EXPIRED : KNOWN;
      case Entry.Collected collected -> collect(there, collected.tombstone());
      case Entry.Returned returned -> there instanceof Entry.Closed ? REPLACED : KNOWN;
      case Entry.Closed closed -> there instanceof Entry.Held ? REPLACED : KNOWN;
      case Entry.Card card -> KNOWN;
    };
  }

  private static Merge collect(Entry there, Tombstone tombstone) {
    return switch (there) {
      case Entry.Held held -> fits(held.envelope().endOfLifeMillis(), tombstone);
      case Entry.Closed closed -> fits(closed.endOfLifeMillis(), tombstone);
      default -> KNOWN;
    };
  }

  private static Merge fits(long endOfLifeMillis, Tombstone tombstone) {
    return endOfLifeMillis == tombstone.envelopeEndOfLifeMillis() ? REPLACED : FORGED;
  }
}
