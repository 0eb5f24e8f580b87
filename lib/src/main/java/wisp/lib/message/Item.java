package wisp.lib.message;

import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** Something that holders keep for a time and hand to each other. */
public sealed interface Item permits Envelope, Tombstone, Nack, SignedRecord, Expired {
  /** Where on the ring it belongs. */
  Id place(Labels labels);

  /** Its own name; the same id means the same meaning. */
  Id id(Labels labels);

  /** Until when it is of use, in ms since 1970. */
  long endOfLifeMillis();

  /** Whether hashes and signatures fit. */
  boolean isGenuine(Labels labels);

  void write(Writer writer);

  static Item readTagged(Reader reader) {
    return switch (reader.u8()) {
      case 0 -> Reader.readAll(reader.sized(Limits.ENVELOPE_MAX_BYTES), Envelope::read);
      case 1 -> Tombstone.read(reader);
      case 2 -> Nack.read(reader);
      case 3 -> SignedRecord.read(reader);
      case 4 -> Expired.read(reader);
      default -> throw new Malformed("item kind");
    };
  }

  static void writeTagged(Writer writer, Item item) {
    switch (item) {
      case Envelope envelope -> writer.u8(0).sized(envelope.toBytes());
      case Tombstone tombstone -> tombstone.write(writer.u8(1));
      case Nack nack -> nack.write(writer.u8(2));
      case SignedRecord signed -> signed.write(writer.u8(3));
      case Expired expired -> expired.write(writer.u8(4));
    }
  }
}
