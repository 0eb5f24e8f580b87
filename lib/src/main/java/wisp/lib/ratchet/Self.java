package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;

/** One side of a session as it knows itself: its address of 64 bytes, its agreement key pair. */
public record Self(Bytes address, KeyPair agreement) {
  /** What the other side knows. */
  public Party party() {
    return new Party(address, agreement.publicKey());
  }
}
