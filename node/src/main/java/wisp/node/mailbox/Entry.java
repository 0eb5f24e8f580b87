package wisp.node.mailbox;

import java.util.Optional;
import wisp.lib.message.Envelope;
import wisp.lib.message.Item;
import wisp.lib.message.Limits;
import wisp.lib.message.Nack;
import wisp.lib.message.SignedRecord;
import wisp.lib.message.Tombstone;

/** What a box keeps under one id. For an envelope held < closed < collected. */
sealed interface Entry {
  /** What an entry costs beside the bytes of its item. */
  int OVERHEAD_BYTES = 700;

  record Held(Envelope envelope) implements Entry {}

  /** Its end of life has passed here; {@code unsettled}: the NACK that may be due. */
  record Closed(long endOfLifeMillis, Optional<Nack> unsettled) implements Entry {}

  record Collected(Tombstone tombstone) implements Entry {}

  record Returned(Nack nack) implements Entry {}

  record Card(SignedRecord signed) implements Entry {}

  static Entry of(Item item) {
    return switch (item) {
      case Envelope envelope -> new Held(envelope);
      case Tombstone tombstone -> new Collected(tombstone);
      case Nack nack -> new Returned(nack);
      case SignedRecord signed -> new Card(signed);
    };
  }

  /** The end of an envelope as it is held here. */
  static Closed close(Envelope envelope) {
    Optional<Nack> nack =
        envelope.header().wantsNack() ? Optional.of(envelope.nack()) : Optional.empty();
    return new Closed(envelope.endOfLifeMillis(), nack);
  }

  default Optional<Item> item() {
    return switch (this) {
      case Held held -> Optional.of(held.envelope);
      case Closed closed -> Optional.empty();
      case Collected collected -> Optional.of(collected.tombstone);
      case Returned returned -> Optional.of(returned.nack);
      case Card card -> Optional.of(card.signed);
    };
  }

  /** As {@link wisp.lib.message.Reply.Range.Entry} has it. */
  default int state() {
    return switch (this) {
      case Held held -> 0;
      case Closed closed -> 1;
      case Collected collected -> 2;
      case Returned returned -> 0;
      case Card card -> 0;
    };
  }

  /** When this entry is not needed any more as it is. */
  default long untilMillis() {
    return switch (this) {
      case Closed closed -> closed.endOfLifeMillis + Limits.OUTCOME_TTL_MILLIS;
      default -> item().orElseThrow().endOfLifeMillis();
    };
  }

  default int bytes() {
    return switch (this) {
      case Held held -> OVERHEAD_BYTES + held.envelope.size();
      case Card card -> OVERHEAD_BYTES + card.signed.sealedCard().size();
      case Closed closed -> OVERHEAD_BYTES;
      case Collected collected -> OVERHEAD_BYTES;
      case Returned returned -> OVERHEAD_BYTES;
    };
  }
}
