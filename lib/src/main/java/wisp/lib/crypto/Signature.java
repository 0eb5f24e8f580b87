package wisp.lib.crypto;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import wisp.lib.bytes.Bytes;

/** Ed25519 (RFC 8032, section 5.1). Seeds and public keys are 32 bytes, signatures 64. */
public final class Signature {
  public static final int KEY_BYTES = 32;
  public static final int SIGNATURE_BYTES = 64;

  private Signature() {}

  /** A new key pair from 32 random bytes. */
  public static KeyPair generate(Entropy entropy) {
    return fromSeed(entropy.bytes(KEY_BYTES));
  }

  /**
   * @throws IllegalArgumentException if {@code seed} is not 32 bytes
   */
  public static KeyPair fromSeed(Bytes seed) {
    if (seed.size() != KEY_BYTES) {
      throw new IllegalArgumentException("seed size");
    }
    byte[] publicKey = new byte[KEY_BYTES];
    Ed25519.generatePublicKey(seed.unsafeArray(), 0, publicKey, 0);
    return new KeyPair(seed, Bytes.wrap(publicKey));
  }

  /** 64 bytes. */
  public static Bytes sign(KeyPair key, Bytes message) {
    byte[] signature = new byte[SIGNATURE_BYTES];
    Ed25519.sign(
        key.privateKey().unsafeArray(),
        0,
        key.publicKey().unsafeArray(),
        0,
        null,
        message.unsafeArray(),
        0,
        message.size(),
        signature,
        0);
    return Bytes.wrap(signature);
  }

  /**
   * Whether a long-lived key is a canonical point of the prime-order subgroup (52 µs: cache it).
   */
  public static boolean isValidLongLivedKey(Bytes publicKey) {
    return publicKey.size() == KEY_BYTES
        && Ed25519.validatePublicKeyFull(publicKey.unsafeArray(), 0);
  }

  /** Whether a key used once is canonical and not of small order (5 µs). */
  public static boolean isValidFreshKey(Bytes publicKey) {
    return publicKey.size() == KEY_BYTES
        && Ed25519.validatePublicKeyPartialExport(publicKey.unsafeArray(), 0) != null;
  }

  /** Verifies under a key used once, which is validated first. */
  public static boolean verifyFresh(Bytes publicKey, Bytes message, Bytes signature) {
    return verify(publicKey, message, signature);
  }

  /** Verifies under a long-lived key, which is validated in full first. */
  public static boolean verifyLongLived(Bytes publicKey, Bytes message, Bytes signature) {
    return isValidLongLivedKey(publicKey) && verify(publicKey, message, signature);
  }

  /** Verifies under a key that is fresh, or that was accepted as long-lived before. */
  public static boolean verify(Bytes publicKey, Bytes message, Bytes signature) {
    if (publicKey.size() != KEY_BYTES || signature.size() != SIGNATURE_BYTES) {
      return false;
    }
    Ed25519.PublicPoint key = Ed25519.validatePublicKeyPartialExport(publicKey.unsafeArray(), 0);
    return key != null
        && Ed25519.verify(
            signature.unsafeArray(), 0, key, message.unsafeArray(), 0, message.size());
  }
}
