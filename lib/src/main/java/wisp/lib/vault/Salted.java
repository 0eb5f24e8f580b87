package wisp.lib.vault;

import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Kdf;

/**
 * Salt 32 ‖ ChaCha20-Poly1305 under HKDF(salt, key, label): a long-lived key seals many times, and
 * each derived key once, with nonce 0.
 */
final class Salted {
  static final int SALT_BYTES = 32;
  static final int OVERHEAD_BYTES = SALT_BYTES + Aead.TAG_BYTES;
  static final Bytes NONCE = Bytes.wrap(new byte[Aead.NONCE_BYTES]);

  private Salted() {}

  static Bytes seal(
      Bytes key, Bytes label, Bytes associatedData, Bytes plaintext, Entropy entropy) {
    Bytes salt = entropy.bytes(SALT_BYTES);
    Bytes once = once(key, label, salt);
    return Bytes.concat(salt, Aead.seal(once, NONCE, associatedData, plaintext));
  }

  static Bytes open(Bytes key, Bytes label, Bytes associatedData, Bytes sealed) {
    if (sealed.size() < OVERHEAD_BYTES) {
      throw new Forged();
    }
    Bytes once = once(key, label, sealed.slice(0, SALT_BYTES));
    return Aead.open(once, NONCE, associatedData, sealed.slice(SALT_BYTES, sealed.size()));
  }

  private static Bytes once(Bytes key, Bytes label, Bytes salt) {
    return Kdf.hkdf(salt, key, label, Aead.KEY_BYTES);
  }
}
