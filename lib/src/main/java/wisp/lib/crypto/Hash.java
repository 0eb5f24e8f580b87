package wisp.lib.crypto;

import org.bouncycastle.crypto.digests.SHA256Digest;
import wisp.lib.bytes.Bytes;

/** SHA-256 (FIPS 180-4): 32 bytes. */
public final class Hash {
  public static final int HASH_BYTES = 32;

  private static Sha256 sha256 = Hash::ofBouncyCastle;

  private Hash() {}

  /** The same function by other code. */
  @FunctionalInterface
  public interface Sha256 {
    /** The hash of the parts, one after the other. */
    Bytes of(Bytes... parts);
  }

  /** From here on {@code faster} computes; to be called before anything else is. */
  public static void use(Sha256 faster) {
    sha256 = faster;
  }

  /** The hash of the parts, one after the other. */
  public static Bytes sha256(Bytes... parts) {
    return sha256.of(parts);
  }

  private static Bytes ofBouncyCastle(Bytes... parts) {
    SHA256Digest digest = new SHA256Digest();
    for (Bytes part : parts) {
      digest.update(part.unsafeArray(), 0, part.size());
    }
    byte[] hash = new byte[HASH_BYTES];
    digest.doFinal(hash, 0);
    return Bytes.wrap(hash);
  }
}
