package wisp.lib.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;

/** RFC 7748. */
class AgreementTest {
  @Test
  void section5_2() {
    assertAgreement(
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
        "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
        "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
    assertAgreement(
        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
        "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
        "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957");
  }

  @Test
  void section5_2_thousandIterations() {
    Bytes u = Hex.decode("0900000000000000000000000000000000000000000000000000000000000000");
    Bytes k = u;
    for (int i = 0; i < 1_000; i++) {
      Bytes result = Agreement.agree(k, u);
      u = k;
      k = result;
    }
    assertEquals("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51", Hex.encode(k));
  }

  @Test
  void section6_1() {
    KeyPair alice = key("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    KeyPair bob = key("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    Bytes secret = Hex.decode("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    assertEquals(
        "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
        Hex.encode(alice.publicKey()));
    assertEquals(
        "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
        Hex.encode(bob.publicKey()));
    assertEquals(secret, Agreement.agree(alice.privateKey(), bob.publicKey()));
    assertEquals(secret, Agreement.agree(bob.privateKey(), alice.publicKey()));
  }

  @Test
  void section6_1_allZeroResultIsRefused() {
    KeyPair key = key("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    Bytes zero = Bytes.wrap(new byte[32]);
    assertThrows(Forged.class, () -> Agreement.agree(key.privateKey(), zero));
  }

  @Test
  void keysOfAnotherSizeAreRefused() {
    Bytes shortKey = Bytes.wrap(new byte[31]);
    Bytes longKey = Bytes.wrap(new byte[33]);
    assertThrows(IllegalArgumentException.class, () -> Agreement.fromPrivate(shortKey));
    assertThrows(IllegalArgumentException.class, () -> Agreement.fromPrivate(longKey));
    assertThrows(Forged.class, () -> Agreement.agree(key("00".repeat(32)).privateKey(), longKey));
  }

  private static void assertAgreement(String privateKey, String publicKey, String secret) {
    Bytes agreed = Agreement.agree(Hex.decode(privateKey), Hex.decode(publicKey));
    assertEquals(secret, Hex.encode(agreed));
  }

  private static KeyPair key(String privateKey) {
    return Agreement.fromPrivate(Hex.decode(privateKey));
  }
}
