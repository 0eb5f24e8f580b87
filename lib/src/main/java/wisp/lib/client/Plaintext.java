package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;

/**
 * What the ratchet seals: ids of the envelopes that this is sent again instead of ‖ the sender's
 * signed card, if it comes along ‖ payload.
 */
record Plaintext(List<Id> instead, Optional<Bytes> card, Payload payload) {
  static final int INSTEAD_MAX = 8;

  /** At most, but for a card. */
  static final int OVERHEAD_BYTES = 2 + INSTEAD_MAX * Limits.ID_BYTES + 1;

  Bytes toBytes() {
    Writer writer = new Writer().list(instead, (w, id) -> id.write(w)).flag(card.isPresent());
    card.ifPresent(writer::sized);
    payload.write(writer);
    return writer.toBytes();
  }

  static Plaintext read(Bytes bytes) {
    return Reader.readAll(bytes, Plaintext::read);
  }

  private static Plaintext read(Reader reader) {
    return new Plaintext(
        reader.list(INSTEAD_MAX, Limits.ID_BYTES, Id::read),
        reader.flag() ? Optional.of(reader.sized(Limits.CARD_MAX_BYTES)) : Optional.empty(),
        Payload.read(reader));
  }
}
