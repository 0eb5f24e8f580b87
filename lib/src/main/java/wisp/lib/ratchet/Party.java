package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;

/** One side of a session as the other knows it: address 64 ‖ agreement key 32. */
public record Party(Bytes address, Bytes agreementKey) {
  public static final int ADDRESS_BYTES = 64;

  public Party {
    if (address.size() != ADDRESS_BYTES || agreementKey.size() != Agreement.KEY_BYTES) {
      throw new IllegalArgumentException("party size");
    }
  }

  void write(Writer writer) {
    writer.bytes(address).bytes(agreementKey);
  }
}
