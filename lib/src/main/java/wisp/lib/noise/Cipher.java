package wisp.lib.noise;

import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Aead;

/** A key and the number of its next message (Noise, section 5.1). */
final class Cipher {
  private final Bytes key;
  private long nonce;

  Cipher(Bytes key) {
    this(key, 0);
  }

  private Cipher(Bytes key, long nonce) {
    this.key = key;
    this.nonce = nonce;
  }

  Cipher copy() {
    return new Cipher(key, nonce);
  }

  Bytes seal(Bytes associatedData, Bytes plaintext) {
    Bytes sealed = Aead.seal(key, nonce(), associatedData, plaintext);
    nonce++;
    return sealed;
  }

  Bytes open(Bytes associatedData, Bytes sealed) {
    Bytes plaintext = Aead.open(key, nonce(), associatedData, sealed);
    nonce++;
    return plaintext;
  }

  /** Four zeros, then the number, little-endian (Noise, section 12.3); 2^64 - 1 is reserved. */
  private Bytes nonce() {
    if (nonce == -1) {
      throw new IllegalStateException("nonces used up");
    }
    byte[] bytes = new byte[Aead.NONCE_BYTES];
    for (int i = 0; i < 8; i++) {
      bytes[4 + i] = (byte) (nonce >>> (8 * i));
    }
    return Bytes.wrap(bytes);
  }
}
