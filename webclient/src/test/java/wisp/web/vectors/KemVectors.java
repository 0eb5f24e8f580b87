package wisp.web.vectors;

import static wisp.lib.bytes.Hex.decode;

import java.util.List;
import java.util.function.Supplier;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Kem;

/** FIPS 203, ML-KEM-768: Wycheproof's first vector; what is long is given by its SHA-256. */
final class KemVectors {
  private static final Bytes SEED =
      decode(
          "7c9935a0b07694aa0c6d10e4db6b1add2fd81a25ccb148032dcd739936737f2d"
              + "8626ed79d451140800e03b59b956f8210e556067407d13dc90fa9e8b872bfb8f");
  private static final Bytes RANDOMNESS =
      decode("147c03f7a5bebba406c8fae1874d7f13c80efe79a3a9a874cc09fe76f6997615");
  private static final Entropy FIXED =
      target -> System.arraycopy(RANDOMNESS.unsafeArray(), 0, target, 0, target.length);
  private static final String SECRET =
      "e7184a0975ee3470878d2d159ec83129c8aec253d4ee17b4810311d198cd0368";

  private KemVectors() {}

  static List<Case> cases() {
    Bytes publicKey = Kem.fromSeed(SEED).publicKey();
    Bytes ciphertext = Kem.encapsulate(publicKey, FIXED).ciphertext();
    return List.of(
        new Case(
            "fips203-public-key",
            "86adbca81f4fee893e2fb58fb98aa2fe188f501fed268d7f4056f8c05c4e53c4",
            () -> Hash.sha256(Kem.fromSeed(SEED).publicKey())),
        new Case(
            "fips203-ciphertext",
            "36829a2f35cbf4deb62c0a12a15c22dae9f8d2c252566fc24f88abe805cb575e",
            () -> Hash.sha256(Kem.encapsulate(publicKey, FIXED).ciphertext())),
        new Case("fips203-encaps", SECRET, () -> Kem.encapsulate(publicKey, FIXED).secret()),
        new Case("fips203-decaps", SECRET, () -> Kem.decapsulate(SEED, ciphertext)),
        Case.sameEverywhere(
            "fips203-decaps-damaged", () -> Kem.decapsulate(SEED, with(ciphertext, 500, 0))),
        refused("short-ciphertext", () -> Kem.decapsulate(SEED, shorter(ciphertext))),
        refused("short-key", () -> Kem.encapsulate(shorter(publicKey), FIXED).secret()),
        refused("modulus", () -> Kem.encapsulate(aboveModulus(publicKey), FIXED).secret()));
  }

  private static Case refused(String name, Supplier<Bytes> computation) {
    return new Case("fips203-" + name, Case.REFUSED, computation);
  }

  private static Bytes shorter(Bytes bytes) {
    return bytes.slice(0, bytes.size() - 1);
  }

  /** The first coefficient, of 12 bits, becomes 4,095. */
  private static Bytes aboveModulus(Bytes publicKey) {
    return with(with(publicKey, 0, 0xff), 1, 0xff);
  }

  private static Bytes with(Bytes bytes, int index, int value) {
    byte[] changed = bytes.toArray();
    changed[index] = (byte) value;
    return Bytes.wrap(changed);
  }
}
