package wisp.web.substitute.org.bouncycastle.crypto;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoServiceProperties;

/** Without constraints and properties, which would drag in {@code java.security.Security}. */
public final class CryptoServicesRegistrar {
  private CryptoServicesRegistrar() {}

  public static SecureRandom getSecureRandom() {
    return new SecureRandom();
  }

  public static SecureRandom getSecureRandom(SecureRandom random) {
    return random == null ? getSecureRandom() : random;
  }

  public static void checkConstraints(CryptoServiceProperties properties) {}
}
