package wisp.lib.crypto;

import org.bouncycastle.crypto.engines.ChaCha7539Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.Pack;
import wisp.lib.bytes.Bytes;

/** ChaCha20-Poly1305 (RFC 8439, section 2.8) on every platform. */
final class BouncyCastle implements Aead.Cipher {
  private static final int TAG_BYTES = Aead.TAG_BYTES;

  @Override
  public Bytes seal(Bytes key, Bytes nonce, Bytes associatedData, Bytes plaintext) {
    State state = new State(key, nonce);
    int size = plaintext.size();
    byte[] sealed = new byte[size + TAG_BYTES];
    state.cipher.processBytes(plaintext.unsafeArray(), 0, size, sealed, 0);
    state.writeTag(associatedData.unsafeArray(), sealed, size, sealed, size);
    return Bytes.wrap(sealed);
  }

  @Override
  public Bytes open(Bytes key, Bytes nonce, Bytes associatedData, Bytes sealed) {
    int size = sealed.size() - TAG_BYTES;
    State state = new State(key, nonce);
    byte[] tag = new byte[TAG_BYTES];
    state.writeTag(associatedData.unsafeArray(), sealed.unsafeArray(), size, tag, 0);
    if (!Arrays.constantTimeAreEqual(TAG_BYTES, tag, 0, sealed.unsafeArray(), size)) {
      throw new Forged();
    }
    byte[] plaintext = new byte[size];
    state.cipher.processBytes(sealed.unsafeArray(), 0, size, plaintext, 0);
    return Bytes.wrap(plaintext);
  }

  /** One key and one nonce. */
  private static final class State {
    private static final int BLOCK_BYTES = 64;

    private final ChaCha7539Engine cipher = new ChaCha7539Engine();
    private final Poly1305 mac = new Poly1305();

    /** The first block of the key stream is the key of the tag (section 2.6). */
    State(Bytes key, Bytes nonce) {
      KeyParameter keyParameter = new KeyParameter(key.unsafeArray());
      cipher.init(true, new ParametersWithIV(keyParameter, nonce.unsafeArray()));
      byte[] block = new byte[BLOCK_BYTES];
      cipher.processBytes(block, 0, BLOCK_BYTES, block, 0);
      mac.init(new KeyParameter(block, 0, Aead.KEY_BYTES));
    }

    private void writeTag(
        byte[] associatedData, byte[] ciphertext, int size, byte[] output, int at) {
      updatePadded(associatedData, associatedData.length);
      updatePadded(ciphertext, size);
      byte[] sizes = new byte[TAG_BYTES];
      Pack.longToLittleEndian(associatedData.length, sizes, 0);
      Pack.longToLittleEndian(size, sizes, Long.BYTES);
      mac.update(sizes, 0, sizes.length);
      mac.doFinal(output, at);
    }

    private void updatePadded(byte[] bytes, int size) {
      mac.update(bytes, 0, size);
      int padding = -size & (TAG_BYTES - 1);
      mac.update(new byte[padding], 0, padding);
    }
  }
}
