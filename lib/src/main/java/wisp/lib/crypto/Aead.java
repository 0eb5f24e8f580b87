package wisp.lib.crypto;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import wisp.lib.bytes.Bytes;

/** ChaCha20-Poly1305 (RFC 8439, section 2.8): key 32, nonce 12, tag 16 bytes. */
public final class Aead {
  public static final int KEY_BYTES = 32;
  public static final int NONCE_BYTES = 12;
  public static final int TAG_BYTES = 16;

  private Aead() {}

  /** {@code plaintext.size() + 16} bytes. */
  public static Bytes seal(Bytes key, Bytes nonce, Bytes associatedData, Bytes plaintext) {
    try {
      return run(true, key, nonce, associatedData, plaintext);
    } catch (InvalidCipherTextException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws Forged if the tag does not fit
   */
  public static Bytes open(Bytes key, Bytes nonce, Bytes associatedData, Bytes sealed) {
    if (sealed.size() < TAG_BYTES) {
      throw new Forged();
    }
    try {
      return run(false, key, nonce, associatedData, sealed);
    } catch (InvalidCipherTextException wrongTag) {
      throw new Forged();
    }
  }

  private static Bytes run(boolean seal, Bytes key, Bytes nonce, Bytes associatedData, Bytes input)
      throws InvalidCipherTextException {
    ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
    KeyParameter keyParameter = new KeyParameter(key.unsafeArray());
    cipher.init(
        seal,
        new AEADParameters(
            keyParameter, 8 * TAG_BYTES, nonce.unsafeArray(), associatedData.unsafeArray()));
    byte[] output = new byte[cipher.getOutputSize(input.size())];
    int written = cipher.processBytes(input.unsafeArray(), 0, input.size(), output, 0);
    cipher.doFinal(output, written);
    return Bytes.wrap(output);
  }
}
