package wisp.lib.crypto;

import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import wisp.lib.bytes.Bytes;

/**
 * ML-KEM-768 (FIPS 203). A private key is its 64-byte seed (d ‖ z); public keys are 1,184 bytes,
 * ciphertexts 1,088, shared secrets 32.
 */
public final class Kem {
  public static final int SEED_BYTES = 64;
  public static final int PUBLIC_KEY_BYTES = 1_184;
  public static final int CIPHERTEXT_BYTES = 1_088;
  public static final int SECRET_BYTES = 32;
  private static final MLKEMParameters PARAMETERS = MLKEMParameters.ml_kem_768;

  private Kem() {}

  /** A ciphertext for the owner of the private key, and the secret that it carries. */
  public record Encapsulated(Bytes ciphertext, Bytes secret) {
    @Override
    public String toString() {
      return "Encapsulated[" + ciphertext.size() + "]";
    }
  }

  /** A new key pair, whose private half is its seed. */
  public static KeyPair generate(Entropy entropy) {
    return fromSeed(entropy.bytes(SEED_BYTES));
  }

  /**
   * ML-KEM.KeyGen_internal (FIPS 203, algorithm 16).
   *
   * @throws IllegalArgumentException if {@code seed} is not 64 bytes
   */
  public static KeyPair fromSeed(Bytes seed) {
    return new KeyPair(seed, Bytes.wrap(privateKey(seed).getPublicKey()));
  }

  /**
   * ML-KEM.Encaps (FIPS 203, algorithm 20).
   *
   * @throws Forged if {@code publicKey} is not a key (section 7.2)
   */
  public static Encapsulated encapsulate(Bytes publicKey, Entropy entropy) {
    return encapsulate(publicKey, entropy.bytes(SECRET_BYTES));
  }

  /** The same with given randomness (algorithm 17). */
  static Encapsulated encapsulate(Bytes publicKey, Bytes randomness) {
    SecretWithEncapsulation result =
        MLKEMGenerator.internalGenerateEncapsulated(
            readPublic(publicKey), randomness.unsafeArray());
    return new Encapsulated(Bytes.wrap(result.getEncapsulation()), Bytes.wrap(result.getSecret()));
  }

  /**
   * ML-KEM.Decaps (FIPS 203, algorithm 21): a secret also for a foreign ciphertext, but another
   * one.
   *
   * @throws IllegalArgumentException if {@code seed} is not 64 bytes
   * @throws Forged if {@code ciphertext} is not 1,088 bytes
   */
  public static Bytes decapsulate(Bytes seed, Bytes ciphertext) {
    if (ciphertext.size() != CIPHERTEXT_BYTES) {
      throw new Forged();
    }
    MLKEMExtractor extractor = new MLKEMExtractor(privateKey(seed));
    return Bytes.wrap(extractor.extractSecret(ciphertext.unsafeArray()));
  }

  private static MLKEMPrivateKeyParameters privateKey(Bytes seed) {
    if (seed.size() != SEED_BYTES) {
      throw new IllegalArgumentException("seed size");
    }
    return new MLKEMPrivateKeyParameters(PARAMETERS, seed.toArray());
  }

  private static MLKEMPublicKeyParameters readPublic(Bytes publicKey) {
    if (publicKey.size() != PUBLIC_KEY_BYTES) {
      throw new Forged();
    }
    try {
      return new MLKEMPublicKeyParameters(PARAMETERS, publicKey.toArray());
    } catch (IllegalArgumentException notAKey) {
      throw new Forged();
    }
  }
}
