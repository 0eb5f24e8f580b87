package wisp.web.substitute.org.bouncycastle.crypto.macs;

import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.params.KeyParameter;

/** Without the {@code Hashtable} of block sizes: for digests with blocks of 64 bytes. */
public final class HMac {
  private static final int BLOCK_BYTES = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  private final Digest digest;
  private final byte[] key = new byte[BLOCK_BYTES];

  public HMac(Digest digest) {
    this.digest = digest;
  }

  public Digest getUnderlyingDigest() {
    return digest;
  }

  public void init(CipherParameters parameters) {
    byte[] given = ((KeyParameter) parameters).getKey();
    int size = given.length;
    digest.reset();
    if (size > BLOCK_BYTES) {
      digest.update(given, 0, size);
      size = digest.doFinal(given, 0);
    }
    for (int i = 0; i < BLOCK_BYTES; i++) {
      key[i] = i < size ? given[i] : 0;
    }
    begin(INNER);
  }

  public void update(byte input) {
    digest.update(input);
  }

  public void update(byte[] input, int offset, int size) {
    digest.update(input, offset, size);
  }

  /** Ready for another message under the same key afterwards. */
  public int doFinal(byte[] output, int offset) {
    byte[] inner = new byte[digest.getDigestSize()];
    digest.doFinal(inner, 0);
    begin(OUTER);
    digest.update(inner, 0, inner.length);
    int size = digest.doFinal(output, offset);
    begin(INNER);
    return size;
  }

  private void begin(int mask) {
    byte[] block = new byte[BLOCK_BYTES];
    for (int i = 0; i < BLOCK_BYTES; i++) {
      block[i] = (byte) (key[i] ^ mask);
    }
    digest.update(block, 0, BLOCK_BYTES);
  }
}
