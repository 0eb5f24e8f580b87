package wisp.web.substitute.org.bouncycastle.crypto.digests;

import org.bouncycastle.crypto.CryptoServiceProperties;
import org.bouncycastle.crypto.CryptoServicePurpose;
import org.bouncycastle.crypto.Digest;

/** Without properties for constraints that are never checked. */
final class Utils {
  private Utils() {}

  static CryptoServiceProperties getDefaultProperties(Digest digest, CryptoServicePurpose purpose) {
    return null;
  }

  static CryptoServiceProperties getDefaultProperties(
      Digest digest, int bits, CryptoServicePurpose purpose) {
    return null;
  }
}
