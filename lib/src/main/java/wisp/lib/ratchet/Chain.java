package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Kdf;

/** A symmetric-key ratchet (Double Ratchet, section 2.2): its key 32 and its next number. */
record Chain(Bytes key, int number) {
  static final int KEY_BYTES = 32;

  /** The number that no message has, so that the one after every message can be written. */
  static final int END = Integer.MAX_VALUE;

  Bytes messageKey(Purposes purposes) {
    return Kdf.hmac(key, purposes.ratchetMessage());
  }

  Chain next(Purposes purposes) {
    return new Chain(Kdf.hmac(key, purposes.ratchetChain()), number + 1);
  }

  static Chain read(Reader reader) {
    return new Chain(reader.bytes(KEY_BYTES), reader.u32());
  }

  void write(Writer writer) {
    writer.bytes(key).u32(number);
  }
}
