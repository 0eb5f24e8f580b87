package wisp.web.substitute.org.bouncycastle.crypto;

/** What a constraint would ask about a key; there are no constraints. */
public final class CryptoServicePurpose {
  public static final CryptoServicePurpose AGREEMENT = null;
  public static final CryptoServicePurpose ENCRYPTION = null;
  public static final CryptoServicePurpose DECRYPTION = null;
  public static final CryptoServicePurpose ANY = null;
  public static final CryptoServicePurpose PRF = null;

  private CryptoServicePurpose() {}
}
