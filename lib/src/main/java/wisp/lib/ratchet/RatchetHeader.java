package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Forged;

/** Ratchet key 32 ‖ length of the previous sending chain 4 ‖ number in this chain 4. */
record RatchetHeader(Bytes key, int previous, int number) {
  static final int BYTES = Agreement.KEY_BYTES + 2 * Integer.BYTES;

  /**
   * The header that {@code message} starts with.
   *
   * @throws Forged if there is none
   */
  static RatchetHeader of(Bytes message) {
    try {
      Reader reader = new Reader(message);
      return new RatchetHeader(reader.bytes(Agreement.KEY_BYTES), reader.u32(), reader.u32());
    } catch (Malformed malformed) {
      throw new Forged();
    }
  }

  Bytes toBytes() {
    return new Writer().bytes(key).u32(previous).u32(number).toBytes();
  }
}
