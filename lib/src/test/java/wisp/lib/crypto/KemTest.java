package wisp.lib.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.Vectors;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;

/** FIPS 203, and C2SP's CCTV vectors. */
class KemTest {
  private final Entropy entropy = new Random(1)::nextBytes;
  private final KeyPair key = Kem.generate(entropy);

  /** Wycheproof's first vector, its public key and ciphertext as SHA-256. */
  @Test
  void knownAnswer() {
    Bytes seed =
        Hex.decode(
            "7c9935a0b07694aa0c6d10e4db6b1add2fd81a25ccb148032dcd739936737f2d"
                + "8626ed79d451140800e03b59b956f8210e556067407d13dc90fa9e8b872bfb8f");
    Bytes randomness =
        Hex.decode("147c03f7a5bebba406c8fae1874d7f13c80efe79a3a9a874cc09fe76f6997615");
    Bytes publicKey = Kem.fromSeed(seed).publicKey();
    Kem.Encapsulated made = Kem.encapsulate(publicKey, randomness);
    assertEquals(
        "86adbca81f4fee893e2fb58fb98aa2fe188f501fed268d7f4056f8c05c4e53c4",
        Hex.encode(Hash.sha256(publicKey)));
    assertEquals(
        "36829a2f35cbf4deb62c0a12a15c22dae9f8d2c252566fc24f88abe805cb575e",
        Hex.encode(Hash.sha256(made.ciphertext())));
    assertEquals(
        "e7184a0975ee3470878d2d159ec83129c8aec253d4ee17b4810311d198cd0368",
        Hex.encode(made.secret()));
    assertEquals(made.secret(), Kem.decapsulate(seed, made.ciphertext()));
  }

  /**
   * CCTV makes its keys after the draft of the standard, in which the seed is hashed without the
   * rank; all that follows is the same.
   */
  @ParameterizedTest
  @ValueSource(strings = {"intermediate", "unluckysample"})
  void cctv(String name) {
    List<String> vector = Vectors.lines("mlkem-cctv/" + name + "_ML-KEM-768.txt");
    Kem.Encapsulated made =
        Kem.encapsulate(Vectors.field(vector, "ek"), Vectors.field(vector, "m"));
    assertEquals(Vectors.field(vector, "c"), made.ciphertext());
    assertEquals(Vectors.field(vector, "K"), made.secret());
    assertEquals(made.secret(), extract(Vectors.field(vector, "dk"), made.ciphertext()));
  }

  @Test
  void cctvComparesAllOfTheCiphertext() {
    List<String> vector = Vectors.lines("mlkem-cctv/strcmp_ML-KEM-768.txt");
    Bytes secret = extract(Vectors.field(vector, "dk"), Vectors.field(vector, "c"));
    assertEquals(Vectors.field(vector, "K"), secret);
  }

  @Test
  void cctvKeysAboveTheModulusAreRefused() {
    for (String line : Vectors.lines("mlkem-cctv/modulus_ML-KEM-768.txt.gz")) {
      Bytes publicKey = Hex.decode(line);
      assertEquals(Kem.PUBLIC_KEY_BYTES, publicKey.size());
      assertThrows(Forged.class, () -> Kem.encapsulate(publicKey, entropy));
    }
  }

  /** Section 7.3; the program itself has seeds alone. */
  @Test
  void wycheproofExpandedPrivateKeys() {
    Vectors.items(
            Vectors.file("wycheproof/mlkem_768_semi_expanded_decaps_test.json").path("testGroups"))
        .flatMap(group -> Vectors.items(group.path("tests")))
        .forEach(
            vector -> {
              Bytes dk = Vectors.hex(vector, "dk");
              Bytes ciphertext = Vectors.hex(vector, "c");
              if (vector.path("result").asText().equals("valid")) {
                assertEquals(Vectors.hex(vector, "K"), extract(dk, ciphertext));
              } else {
                assertThrows(IllegalArgumentException.class, () -> extract(dk, ciphertext));
              }
            });
  }

  /** Implicit rejection (section 6.3). */
  @Test
  void everyDamageGivesAnotherSecret() {
    Kem.Encapsulated made = Kem.encapsulate(key.publicKey(), entropy);
    for (int i = 0; i < Kem.CIPHERTEXT_BYTES; i += 64) {
      byte[] damaged = made.ciphertext().toArray();
      damaged[i] ^= 1;
      assertNotEquals(made.secret(), Kem.decapsulate(key.privateKey(), Bytes.wrap(damaged)));
    }
    assertNotEquals(
        made.secret(), Kem.decapsulate(Kem.generate(entropy).privateKey(), made.ciphertext()));
  }

  @Test
  void otherSizesAreRefused() {
    Bytes shorter = key.publicKey().slice(0, Kem.PUBLIC_KEY_BYTES - 1);
    Bytes longer = Bytes.concat(key.publicKey(), Bytes.wrap(new byte[1]));
    assertThrows(Forged.class, () -> Kem.encapsulate(shorter, entropy));
    assertThrows(Forged.class, () -> Kem.encapsulate(longer, entropy));
    assertThrows(Forged.class, () -> Kem.decapsulate(key.privateKey(), shorter));
    Bytes expanded = Bytes.wrap(new byte[2_400]);
    Bytes ciphertext = Kem.encapsulate(key.publicKey(), entropy).ciphertext();
    assertThrows(IllegalArgumentException.class, () -> Kem.decapsulate(expanded, ciphertext));
    assertThrows(IllegalArgumentException.class, () -> Kem.fromSeed(expanded));
  }

  @Test
  void secretsAreNotShown() {
    Kem.Encapsulated made = Kem.encapsulate(key.publicKey(), entropy);
    assertEquals("Encapsulated[1088]", made.toString());
    assertEquals("KeyPair[Bytes[1184]]", key.toString());
  }

  private static Bytes extract(Bytes expandedKey, Bytes ciphertext) {
    MLKEMPrivateKeyParameters privateKey =
        new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, expandedKey.toArray());
    return Bytes.wrap(new MLKEMExtractor(privateKey).extractSecret(ciphertext.toArray()));
  }
}
