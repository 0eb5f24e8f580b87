package wisp.node.mailbox;

import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Envelope;
import wisp.lib.message.Expired;
import wisp.lib.message.Item;
import wisp.lib.message.Limits;
import wisp.lib.message.Nack;
import wisp.lib.message.SignedRecord;
import wisp.lib.message.Tombstone;
import wisp.node.step.Kept;

/** What a box keeps under one id. For an envelope held < closed < collected. */
sealed interface Entry extends Kept.Content {
  /** What an entry costs beside the bytes of its item. */
  int OVERHEAD_BYTES = 700;

  record Held(Envelope envelope) implements Entry {}

  /** Its end of life has passed here; {@code unsettled}: the NACK that may be due. */
  record Closed(long endOfLifeMillis, Optional<Nack> unsettled) implements Entry {
    static final int DUE = 1;
    static final int SETTLED = 2;
  }

  record Collected(Tombstone tombstone) implements Entry {
    static final int STATE = 3;
  }

  record Returned(Nack nack) implements Entry {}

  record Card(SignedRecord signed) implements Entry {}

  static Entry of(Item item) {
    return switch (item) {
      case Envelope envelope -> new Held(envelope);
      case Tombstone tombstone -> new Collected(tombstone);
      case Nack nack -> new Returned(nack);
      case SignedRecord signed -> new Card(signed);
      case Expired expired ->
          new Closed(expired.due().header().endOfLifeMillis(), Optional.of(expired.due()));
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
      case Closed closed -> closed.unsettled.map(Expired::new);
      case Collected collected -> Optional.of(collected.tombstone);
      case Returned returned -> Optional.of(returned.nack);
      case Card card -> Optional.of(card.signed);
    };
  }

  /** As {@link wisp.lib.message.Reply.Range.Entry} has it. */
  default int state() {
    return switch (this) {
      case Held held -> 0;
      case Closed closed -> closed.unsettled.isPresent() ? Closed.DUE : Closed.SETTLED;
      case Collected collected -> Collected.STATE;
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

  /** Until when anything of that id may be kept: outcomes outlive their envelopes. */
  default long keptUntilMillis() {
    return this instanceof Held held
        ? held.envelope.endOfLifeMillis() + Limits.OUTCOME_TTL_MILLIS
        : untilMillis();
  }

  /** 0 ‖ item, or 1 ‖ end of life 8 (closed, nothing is due), or 2 ‖ NACK (closed, it is due). */
  @Override
  default Bytes encode() {
    Writer writer = new Writer();
    if (!(this instanceof Closed closed)) {
      Item.writeTagged(writer.u8(0), item().orElseThrow());
    } else if (closed.unsettled.isEmpty()) {
      writer.u8(1).millis(closed.endOfLifeMillis);
    } else {
      Item.writeTagged(writer.u8(2), closed.unsettled.get());
    }
    return writer.toBytes();
  }

  /**
   * @throws Malformed if that is not what {@link #encode} makes
   */
  static Entry decode(Bytes encoded) {
    return Reader.readAll(encoded, Entry::read);
  }

  private static Entry read(Reader reader) {
    return switch (reader.u8()) {
      case 0 -> of(Item.readTagged(reader));
      case 1 -> new Closed(reader.millis(), Optional.empty());
      case 2 -> unsettled(Item.readTagged(reader));
      default -> throw new Malformed("kind of entry");
    };
  }

  private static Entry unsettled(Item item) {
    if (item instanceof Nack nack) {
      return new Closed(nack.header().endOfLifeMillis(), Optional.of(nack));
    }
    throw new Malformed("closed without a NACK");
  }

  @Override
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
