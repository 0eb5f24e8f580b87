package wisp.lib.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;

/** RFC 8439. */
class AeadTest {
  private static final Bytes KEY =
      Hex.decode("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
  private static final Bytes NONCE = Hex.decode("070000004041424344454647");
  private static final Bytes ASSOCIATED_DATA = Hex.decode("50515253c0c1c2c3c4c5c6c7");
  private static final Bytes PLAINTEXT =
      Bytes.utf8(
          "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the"
              + " future, sunscreen would be it.");
  private static final Bytes SEALED =
      Hex.decode(
          "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6"
              + "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36"
              + "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
              + "3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691");

  @Test
  void section2_8_2() {
    assertEquals(SEALED, Aead.seal(KEY, NONCE, ASSOCIATED_DATA, PLAINTEXT));
    assertEquals(PLAINTEXT, Aead.open(KEY, NONCE, ASSOCIATED_DATA, SEALED));
  }

  @Test
  void everyFlippedBitIsForged() {
    for (int bit = 0; bit < 8 * SEALED.size(); bit++) {
      byte[] flipped = SEALED.toArray();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertForged(NONCE, ASSOCIATED_DATA, Bytes.wrap(flipped));
    }
  }

  @Test
  void otherNonceOtherDataAndAnyCutAreForged() {
    assertForged(Bytes.wrap(new byte[12]), ASSOCIATED_DATA, SEALED);
    assertForged(NONCE, Bytes.EMPTY, SEALED);
    for (int size = 0; size < SEALED.size(); size++) {
      assertForged(NONCE, ASSOCIATED_DATA, SEALED.slice(0, size));
    }
  }

  @Test
  void nothingCanBeSealed() {
    Bytes sealed = Aead.seal(KEY, NONCE, Bytes.EMPTY, Bytes.EMPTY);
    assertEquals(Aead.TAG_BYTES, sealed.size());
    assertEquals(Bytes.EMPTY, Aead.open(KEY, NONCE, Bytes.EMPTY, sealed));
  }

  private static void assertForged(Bytes nonce, Bytes associatedData, Bytes sealed) {
    assertThrows(Forged.class, () -> Aead.open(KEY, nonce, associatedData, sealed));
  }
}
