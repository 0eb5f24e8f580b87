package wisp.lib.crypto;

import wisp.lib.bytes.Bytes;

/** ChaCha20-Poly1305 (RFC 8439, section 2.8): key 32, nonce 12, tag 16 bytes. */
public final class Aead {
  public static final int KEY_BYTES = 32;
  public static final int NONCE_BYTES = 12;
  public static final int TAG_BYTES = 16;

  private static Cipher cipher = new BouncyCastle();

  private Aead() {}

  /** The same function by other code. */
  public interface Cipher {
    /** As {@link Aead#seal}. */
    Bytes seal(Bytes key, Bytes nonce, Bytes associatedData, Bytes plaintext);

    /** As {@link Aead#open}. */
    Bytes open(Bytes key, Bytes nonce, Bytes associatedData, Bytes sealed);
  }

  /** From here on {@code faster} seals and opens; to be called before anything else is. */
  public static void use(Cipher faster) {
    cipher = faster;
  }

  /** {@code plaintext.size() + 16} bytes. */
  public static Bytes seal(Bytes key, Bytes nonce, Bytes associatedData, Bytes plaintext) {
    return cipher.seal(key, nonce, associatedData, plaintext);
  }

  /**
   * @throws Forged if the tag does not fit
   */
  public static Bytes open(Bytes key, Bytes nonce, Bytes associatedData, Bytes sealed) {
    if (sealed.size() < TAG_BYTES) {
      throw new Forged();
    }
    return cipher.open(key, nonce, associatedData, sealed);
  }
}
