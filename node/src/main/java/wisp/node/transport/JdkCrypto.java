package wisp.node.transport;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Hash;

/** The JDK's own SHA-256 and ChaCha20-Poly1305, which use what the processor has for them. */
final class JdkCrypto implements Aead.Cipher {
  private static final String QUICK_COMPILER_ALONE = "emulated-client";
  private static final String CIPHER = "ChaCha20-Poly1305";
  private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(JdkCrypto::cipher);
  private static final MessageDigest DIGEST = digest();

  JdkCrypto() {}

  /**
   * From here on {@code lib} hashes and seals with these, unless the JVM has only its quick
   * compiler (as {@code bin/wisp} starts it): that one does not know what the processor has, and
   * loading them costs time and memory.
   */
  static void useWhereFaster() {
    if (System.getProperty("java.vm.info", "").contains(QUICK_COMPILER_ALONE)) {
      return;
    }
    Hash.use(JdkCrypto::sha256);
    Aead.use(new JdkCrypto());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Cipher cipher() {
    try {
      return Cipher.getInstance(CIPHER);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Bytes sha256(Bytes... parts) {
    MessageDigest digest = fresh();
    for (Bytes part : parts) {
      digest.update(part.unsafeArray());
    }
    return Bytes.wrap(digest.digest());
  }

  private static MessageDigest fresh() {
    try {
      return (MessageDigest) DIGEST.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Bytes seal(Bytes key, Bytes nonce, Bytes associatedData, Bytes plaintext) {
    try {
      return run(Cipher.ENCRYPT_MODE, key, nonce, associatedData, plaintext);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Bytes open(Bytes key, Bytes nonce, Bytes associatedData, Bytes sealed) {
    try {
      return run(Cipher.DECRYPT_MODE, key, nonce, associatedData, sealed);
    } catch (AEADBadTagException forged) {
      throw new Forged();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Bytes run(int mode, Bytes key, Bytes nonce, Bytes associatedData, Bytes in)
      throws GeneralSecurityException {
    Cipher cipher = CIPHERS.get();
    SecretKeySpec secret = new SecretKeySpec(key.unsafeArray(), CIPHER);
    IvParameterSpec number = new IvParameterSpec(nonce.unsafeArray());
    try {
      cipher.init(mode, secret, number);
    } catch (InvalidKeyException sameAsLast) {
      cipher = cipher();
      CIPHERS.set(cipher);
      cipher.init(mode, secret, number);
    }
    cipher.updateAAD(associatedData.unsafeArray());
    return Bytes.wrap(cipher.doFinal(in.unsafeArray()));
  }
}
