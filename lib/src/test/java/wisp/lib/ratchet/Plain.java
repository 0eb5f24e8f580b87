package wisp.lib.ratchet;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;

/**
 * The primitives once more, from the JDK and the RFCs, so that tests do not check with the same.
 */
final class Plain {
  private static final Bytes PRIVATE = Hex.decode("302e020100300506032b656e04220420");
  private static final Bytes PUBLIC = Hex.decode("302a300506032b656e032100");

  private Plain() {}

  /** A step of the JDK's cryptography, whose errors are errors of the test. */
  private interface Step {
    byte[] run() throws GeneralSecurityException;
  }

  static Bytes label(String purpose) {
    return Bytes.utf8("wisp/v1/wisp/" + purpose + "\0");
  }

  static Bytes sha256(Bytes... parts) {
    return result(() -> MessageDigest.getInstance("SHA-256").digest(Bytes.concat(parts).toArray()));
  }

  static Bytes hmac(Bytes key, Bytes... parts) {
    return result(
        () -> {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(new SecretKeySpec(key.toArray(), "HmacSHA256"));
          return mac.doFinal(Bytes.concat(parts).toArray());
        });
  }

  /** RFC 5869: the first {@code blocks} times 32 bytes. */
  static Bytes hkdf(Bytes salt, Bytes inputKey, Bytes info, int blocks) {
    Bytes key = hmac(salt, inputKey);
    Bytes all = Bytes.EMPTY;
    Bytes last = Bytes.EMPTY;
    for (int i = 1; i <= blocks; i++) {
      last = hmac(key, last, info, Bytes.of(new byte[] {(byte) i}));
      all = Bytes.concat(all, last);
    }
    return all;
  }

  static Bytes agree(Bytes privateKey, Bytes publicKey) {
    return result(
        () -> {
          KeyFactory keys = KeyFactory.getInstance("X25519");
          byte[] own = Bytes.concat(PRIVATE, privateKey).toArray();
          PrivateKey mine = keys.generatePrivate(new PKCS8EncodedKeySpec(own));
          byte[] other = Bytes.concat(PUBLIC, publicKey).toArray();
          PublicKey theirs = keys.generatePublic(new X509EncodedKeySpec(other));
          KeyAgreement agreement = KeyAgreement.getInstance("X25519");
          agreement.init(mine);
          agreement.doPhase(theirs, true);
          return agreement.generateSecret();
        });
  }

  /** ChaCha20-Poly1305 with nonce 0. */
  static Bytes open(Bytes key, Bytes associatedData, Bytes sealed) {
    return result(
        () -> {
          Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
          cipher.init(
              Cipher.DECRYPT_MODE,
              new SecretKeySpec(key.toArray(), "ChaCha20"),
              new IvParameterSpec(new byte[12]));
          cipher.updateAAD(associatedData.toArray());
          return cipher.doFinal(sealed.toArray());
        });
  }

  private static Bytes result(Step step) {
    try {
      return Bytes.wrap(step.run());
    } catch (GeneralSecurityException failed) {
      throw new AssertionError(failed);
    }
  }
}
