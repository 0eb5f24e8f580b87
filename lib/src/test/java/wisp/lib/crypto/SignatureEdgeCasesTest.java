package wisp.lib.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static wisp.lib.Vectors.hex;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wisp.lib.Vectors;
import wisp.lib.bytes.Bytes;

/** Where Ed25519 implementations differ: keys and signatures at the edges of the curve. */
class SignatureEdgeCasesTest {
  /** "Taming the many EdDSAs" (eprint 2020/1244), table 2. */
  @Test
  void allTwelveOfSpeccheckAreRefusedUnderLongLivedKeys() {
    JsonNode cases = Vectors.file("ed25519-edge/speccheck-cases.json");
    assertEquals(12, cases.size());
    for (JsonNode each : cases) {
      Bytes signature = hex(each, "signature");
      assertFalse(Signature.verifyLongLived(hex(each, "pub_key"), hex(each, "message"), signature));
    }
  }

  @Test
  void cctvUnderTheRuleForLongLivedKeys() {
    judge(Set.of("low_order_A", "non_canonical_A", "low_order_component_A"), true);
  }

  @Test
  void cctvUnderTheRuleForFreshKeys() {
    judge(Set.of("low_order_A", "non_canonical_A"), false);
  }

  /**
   * RFC 8032 leaves it open whether a low-order residue passes; only the holder of the private key
   * can make one, and the one implementation in use decides alike everywhere.
   */
  private static void judge(Set<String> refusedKeys, boolean longLived) {
    JsonNode vectors = Vectors.file("ed25519-edge/cctv-ed25519vectors.json");
    int accepted = 0;
    for (JsonNode vector : vectors) {
      Set<String> flags = flags(vector);
      boolean verified = verify(vector, longLived);
      if (flags.stream().anyMatch(refusedKeys::contains) || flags.contains("non_canonical_R")) {
        assertFalse(verified, "cctv " + vector.path("number") + flags);
      } else if (!flags.contains("low_order_residue")) {
        assertTrue(verified, "cctv " + vector.path("number") + flags);
        accepted++;
      }
    }
    assertTrue(accepted > 0);
  }

  private static boolean verify(JsonNode vector, boolean longLived) {
    Bytes key = hex(vector, "key");
    Bytes message = Bytes.utf8(vector.path("msg").asText());
    Bytes signature = hex(vector, "sig");
    return longLived
        ? Signature.verifyLongLived(key, message, signature)
        : Signature.verifyFresh(key, message, signature);
  }

  private static Set<String> flags(JsonNode vector) {
    return Vectors.items(vector.path("flags")).map(JsonNode::asText).collect(Collectors.toSet());
  }
}
