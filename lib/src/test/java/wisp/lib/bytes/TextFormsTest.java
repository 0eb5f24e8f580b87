package wisp.lib.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Hexadecimal and base64url: one text for each byte string, and no other text is accepted. */
class TextFormsTest {
  private static final String STRANGE = "Aa09-_+/= \n\u0000\u00e9\u212a\ud83d";

  private final Random random = new Random(1);

  @Test
  void rfc4648Section10() {
    assertEquals("", Base64Url.encode(Bytes.EMPTY));
    assertEquals("Zm9vYg", Base64Url.encode(Bytes.utf8("foob")));
    assertEquals("Zm9vYmFy", Base64Url.encode(Bytes.utf8("foobar")));
    assertEquals("-_8", Base64Url.encode(Hex.decode("fbff")));
    assertEquals("666f6f626172", Hex.encode(Bytes.utf8("foobar")));
  }

  @Test
  void everyLengthComesBackAsItWas() {
    for (int size = 0; size < 100; size++) {
      Bytes bytes = random(size);
      assertEquals(bytes, Base64Url.decode(Base64Url.encode(bytes)));
      assertEquals(bytes, Hex.decode(Hex.encode(bytes)));
    }
  }

  @Test
  void otherFormsOfTheSameBytesAreMalformed() {
    for (String text : new String[] {"Zg==", "Zh", "Z", "+_8", "-/8", "Zm 9v", "Zm9v\n"}) {
      assertThrows(Malformed.class, () -> Base64Url.decode(text), text);
    }
    for (String text : new String[] {"f", "FF", "0x", " ff", "fg", "\uff11\uff11"}) {
      assertThrows(Malformed.class, () -> Hex.decode(text), text);
    }
  }

  @Test
  void damagedTextIsMalformedOrCanonical() {
    assertCanonicalOrMalformed(Base64Url::encode, Base64Url::decode);
    assertCanonicalOrMalformed(Hex::encode, Hex::decode);
  }

  private void assertCanonicalOrMalformed(
      Function<Bytes, String> encode, Function<String, Bytes> decode) {
    int decoded = 0;
    for (int i = 0; i < 50_000; i++) {
      String damaged = damage(encode.apply(random(1 + random.nextInt(70))));
      decoded += isCanonical(damaged, encode, decode) ? 1 : 0;
    }
    assertTrue(decoded > 1_000);
  }

  private static boolean isCanonical(
      String damaged, Function<Bytes, String> encode, Function<String, Bytes> decode) {
    try {
      assertEquals(damaged, encode.apply(decode.apply(damaged)));
      return true;
    } catch (Malformed expected) {
      return false;
    }
  }

  private String damage(String text) {
    int at = random.nextInt(text.length());
    String rest = random.nextBoolean() ? text.substring(at) : text.substring(at + 1);
    return text.substring(0, at) + STRANGE.charAt(random.nextInt(STRANGE.length())) + rest;
  }

  private Bytes random(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Bytes.wrap(bytes);
  }
}
