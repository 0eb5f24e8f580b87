package wisp.lib.crypto;

import org.bouncycastle.math.ec.rfc7748.X25519;
import wisp.lib.bytes.Bytes;

/** X25519 (RFC 7748, sections 5 and 6.1). Keys and shared secrets are 32 bytes. */
public final class Agreement {
  public static final int KEY_BYTES = 32;

  private Agreement() {}

  /** A new key pair from 32 random bytes. */
  public static KeyPair generate(Entropy entropy) {
    return fromPrivate(entropy.bytes(KEY_BYTES));
  }

  /**
   * @throws IllegalArgumentException if {@code privateKey} is not 32 bytes
   */
  public static KeyPair fromPrivate(Bytes privateKey) {
    if (privateKey.size() != KEY_BYTES) {
      throw new IllegalArgumentException("private key size");
    }
    byte[] publicKey = new byte[KEY_BYTES];
    X25519.scalarMultBase(privateKey.unsafeArray(), 0, publicKey, 0);
    return new KeyPair(privateKey, Bytes.wrap(publicKey));
  }

  /**
   * The shared secret.
   *
   * @throws Forged if the result is all zeros (small-order public key) or a key has another size
   */
  public static Bytes agree(Bytes privateKey, Bytes publicKey) {
    if (privateKey.size() != KEY_BYTES || publicKey.size() != KEY_BYTES) {
      throw new Forged();
    }
    byte[] secret = new byte[KEY_BYTES];
    if (!X25519.calculateAgreement(
        privateKey.unsafeArray(), 0, publicKey.unsafeArray(), 0, secret, 0)) {
      throw new Forged();
    }
    return Bytes.wrap(secret);
  }
}
