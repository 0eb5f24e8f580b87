package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;

/** The key of a message that has not come yet, and since when it is kept. */
record SkippedKey(Bytes ratchetKey, int number, Bytes messageKey, long sinceMillis) {
  static final int BYTES = Agreement.KEY_BYTES + Integer.BYTES + Chain.KEY_BYTES + Long.BYTES;

  boolean isOf(RatchetHeader header) {
    return number == header.number() && ratchetKey.equals(header.key());
  }

  static SkippedKey read(Reader reader) {
    return new SkippedKey(
        reader.bytes(Agreement.KEY_BYTES),
        reader.u32(),
        reader.bytes(Chain.KEY_BYTES),
        reader.millis());
  }

  static void write(Writer writer, SkippedKey key) {
    writer.bytes(key.ratchetKey).u32(key.number).bytes(key.messageKey).millis(key.sinceMillis);
  }
}
