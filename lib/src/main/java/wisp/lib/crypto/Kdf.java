package wisp.lib.crypto;

import java.util.Arrays;
import wisp.lib.bytes.Bytes;

/** HKDF-SHA256 (RFC 5869, section 2) and HMAC-SHA256 (RFC 2104). */
public final class Kdf {
  public static final int HKDF_MAX_BYTES = 255 * Hash.HASH_BYTES;
  private static final int BLOCK_BYTES = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  private Kdf() {}

  /**
   * {@code size} bytes; an empty salt counts as 32 zeros.
   *
   * @throws IllegalArgumentException if {@code size} is more than 8,160
   */
  public static Bytes hkdf(Bytes salt, Bytes inputKey, Bytes info, int size) {
    if (size > HKDF_MAX_BYTES) {
      throw new IllegalArgumentException("too many bytes");
    }
    Bytes key = hmac(salt, inputKey);
    byte[] output = new byte[size];
    Bytes block = Bytes.EMPTY;
    for (int at = 0; at < size; at += Hash.HASH_BYTES) {
      byte[] counter = {(byte) (at / Hash.HASH_BYTES + 1)};
      block = hmac(key, block, info, Bytes.wrap(counter));
      System.arraycopy(block.unsafeArray(), 0, output, at, Math.min(block.size(), size - at));
    }
    key.wipe();
    return Bytes.wrap(output);
  }

  /** 32 bytes. */
  public static Bytes hmac(Bytes key, Bytes... parts) {
    Bytes fitting = key.size() > BLOCK_BYTES ? Hash.sha256(key) : key;
    Bytes[] inner = new Bytes[parts.length + 1];
    inner[0] = masked(fitting, INNER);
    System.arraycopy(parts, 0, inner, 1, parts.length);
    return Hash.sha256(masked(fitting, OUTER), Hash.sha256(inner));
  }

  private static Bytes masked(Bytes key, int mask) {
    byte[] block = Arrays.copyOf(key.unsafeArray(), BLOCK_BYTES);
    for (int i = 0; i < BLOCK_BYTES; i++) {
      block[i] ^= (byte) mask;
    }
    return Bytes.wrap(block);
  }
}
