package wisp.lib.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static wisp.lib.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import wisp.lib.Vectors;
import wisp.lib.bytes.Bytes;

/** Project Wycheproof, each vector judged by its class; refusals are of the documented kind. */
class WycheproofTest {
  /** Judges one vector: true if what it shows was accepted, with the right result. */
  private interface Verdict {
    boolean accepts(JsonNode group, JsonNode vector);
  }

  @Test
  void x25519() {
    run("x25519", (group, vector) -> agrees(vector));
  }

  @Test
  void ed25519() {
    run(
        "ed25519",
        (group, vector) ->
            Signature.verifyLongLived(
                hex(group.path("publicKey"), "pk"), hex(vector, "msg"), hex(vector, "sig")));
  }

  @Test
  void chacha20Poly1305() {
    run("chacha20_poly1305", (group, vector) -> sealsAndOpens(vector));
  }

  @Test
  void hkdfSha256() {
    run("hkdf_sha256", (group, vector) -> derives(vector));
  }

  @Test
  void hmacSha256() {
    run(
        "hmac_sha256",
        (group, vector) ->
            Kdf.hmac(hex(vector, "key"), hex(vector, "msg"))
                .slice(0, group.path("tagSize").asInt() / 8)
                .equals(hex(vector, "tag")));
  }

  @Test
  void mlKem768KeyGeneration() {
    run(
        "mlkem_768_keygen_seed",
        (group, vector) -> Kem.fromSeed(hex(vector, "seed")).publicKey().equals(hex(vector, "ek")));
  }

  @Test
  void mlKem768Encapsulation() {
    run("mlkem_768_encaps", (group, vector) -> encapsulates(vector));
  }

  @Test
  void mlKem768Decapsulation() {
    run("mlkem_768", (group, vector) -> decapsulates(vector));
  }

  private static boolean encapsulates(JsonNode vector) {
    try {
      Kem.Encapsulated made = Kem.encapsulate(hex(vector, "ek"), hex(vector, "m"));
      return made.ciphertext().equals(hex(vector, "c")) && made.secret().equals(hex(vector, "K"));
    } catch (Forged notAKey) {
      return false;
    }
  }

  private static boolean decapsulates(JsonNode vector) {
    try {
      return Kem.decapsulate(hex(vector, "seed"), hex(vector, "c")).equals(hex(vector, "K"));
    } catch (Forged | IllegalArgumentException ciphertextOrSeedSize) {
      return false;
    }
  }

  private static boolean agrees(JsonNode vector) {
    try {
      return Agreement.agree(hex(vector, "private"), hex(vector, "public"))
          .equals(hex(vector, "shared"));
    } catch (Forged allZero) {
      return false;
    }
  }

  private static boolean sealsAndOpens(JsonNode vector) {
    Bytes key = hex(vector, "key");
    Bytes nonce = hex(vector, "iv");
    Bytes data = hex(vector, "aad");
    Bytes sealed = Bytes.concat(hex(vector, "ct"), hex(vector, "tag"));
    try {
      return Aead.open(key, nonce, data, sealed).equals(hex(vector, "msg"))
          && Aead.seal(key, nonce, data, hex(vector, "msg")).equals(sealed);
    } catch (Forged | IllegalArgumentException wrongTagOrNonceSize) {
      return false;
    }
  }

  private static boolean derives(JsonNode vector) {
    try {
      return Kdf.hkdf(
              hex(vector, "salt"),
              hex(vector, "ikm"),
              hex(vector, "info"),
              vector.path("size").asInt())
          .equals(hex(vector, "okm"));
    } catch (IllegalArgumentException tooLarge) {
      return false;
    }
  }

  private static void run(String name, Verdict verdict) {
    JsonNode file = Vectors.file("wycheproof/" + name + "_test.json");
    int judged = 0;
    for (JsonNode group : file.path("testGroups")) {
      for (JsonNode vector : group.path("tests")) {
        String which = name + " " + vector.path("tcId") + " " + vector.path("comment");
        assertEquals(isAcceptable(vector), verdict.accepts(group, vector), which);
        judged++;
      }
    }
    assertEquals(file.path("numberOfTests").asInt(), judged);
  }

  /** Of what Wycheproof leaves open, only the all-zero agreement is refused here. */
  private static boolean isAcceptable(JsonNode vector) {
    boolean allZero =
        Vectors.items(vector.path("flags"))
            .anyMatch(flag -> flag.asText().equals("ZeroSharedSecret"));
    return !vector.path("result").asText().equals("invalid") && !allZero;
  }
}
