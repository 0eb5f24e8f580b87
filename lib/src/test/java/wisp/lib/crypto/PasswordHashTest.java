package wisp.lib.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wisp.lib.Vectors;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.crypto.PasswordHash.Cost;

/** RFC 9106; the vector of its section 5.3 has a secret and associated data, which are not used. */
class PasswordHashTest {
  private static final Bytes PASSWORD = Bytes.utf8("password");
  private static final Bytes SALT = Bytes.utf8("somesalt");

  /** From {@code src/test.c} of the reference implementation (P-H-C/phc-winner-argon2). */
  @Test
  void knownAnswers() {
    assertEquals(
        "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        Hex.encode(PasswordHash.argon2id(PASSWORD, SALT, new Cost(256, 2, 1), 32)));
    assertEquals(
        "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
        Hex.encode(PasswordHash.argon2id(PASSWORD, SALT, new Cost(256, 2, 2), 32)));
  }

  @Test
  void referenceImplementation() {
    List<JsonNode> vectors =
        Vectors.items(Vectors.file("argon2/argon2id.json"))
            .filter(vector -> !vector.has("secret_hex"))
            .filter(vector -> vector.path("m_kib").asInt() <= Cost.DEFAULT.memoryKib())
            .toList();
    assertTrue(vectors.size() >= 2);
    for (JsonNode vector : vectors) {
      assertEquals(Vectors.hex(vector, "hash_hex"), hash(vector), vector.path("encoded").asText());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7,1,1",
    "15,1,2",
    "1048577,1,1",
    "64,0,1",
    "64,65,1",
    "64,1,0",
    "1024,1,17",
    "-1,1,1",
    "64,-1,1",
    "2147483647,1,1",
    "64,1,-2147483648",
    "64,1,2147483647"
  })
  void costsOutsideTheLimitsAreRefused(int memoryKib, int passes, int lanes) {
    assertThrows(IllegalArgumentException.class, () -> new Cost(memoryKib, passes, lanes));
  }

  @Test
  void costsAtTheLimits() {
    assertEquals(8, new Cost(8, 64, 1).memoryKib());
    assertEquals(128, new Cost(128, 1, 16).memoryKib());
    assertEquals(1_048_576, new Cost(1_048_576, 1, 1).memoryKib());
  }

  private static Bytes hash(JsonNode vector) {
    Cost cost =
        new Cost(vector.path("m_kib").asInt(), vector.path("t").asInt(), vector.path("p").asInt());
    Bytes password = Bytes.utf8(vector.path("password").asText());
    Bytes salt = Bytes.utf8(vector.path("salt").asText());
    return PasswordHash.argon2id(password, salt, cost, 32);
  }
}
