package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Id;

/**
 * An envelope that is not to be sent to us again: {@code opened} and to be deleted on the ring, or
 * not to be opened by us and left to its end.
 */
record Arrival(Id envelope, long day, long endOfLifeMillis, boolean opened) {
  static final String PREFIX = "envelope/";
  private static final int FORMAT = 0;

  String key() {
    return PREFIX + envelope;
  }

  static Arrival read(Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("arrival format");
    }
    return new Arrival(Id.read(reader), reader.millis(), reader.millis(), reader.flag());
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT);
    envelope.write(writer);
    return writer.millis(day).millis(endOfLifeMillis).flag(opened).toBytes();
  }
}
