package wisp.lib.crypto;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import wisp.lib.bytes.Bytes;

/** HKDF-SHA256 (RFC 5869, section 2) and HMAC-SHA256 (RFC 2104). */
public final class Kdf {
  public static final int HKDF_MAX_BYTES = 255 * Hash.HASH_BYTES;

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
    HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
    generator.init(
        new HKDFParameters(inputKey.unsafeArray(), salt.unsafeArray(), info.unsafeArray()));
    byte[] output = new byte[size];
    generator.generateBytes(output, 0, size);
    return Bytes.wrap(output);
  }

  /** 32 bytes. */
  public static Bytes hmac(Bytes key, Bytes... parts) {
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key.unsafeArray()));
    for (Bytes part : parts) {
      mac.update(part.unsafeArray(), 0, part.size());
    }
    byte[] output = new byte[Hash.HASH_BYTES];
    mac.doFinal(output, 0);
    return Bytes.wrap(output);
  }
}
