package wisp.lib.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** UTF-8 and base64url give what the JDK gives, and refuse what it refuses. */
class TextTest {
  @Test
  void everyCharacter() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      String text = "a" + Character.toString(point);
      byte[] expected = text.getBytes(StandardCharsets.UTF_8);
      assertEquals(Bytes.of(expected), Bytes.utf8(text));
    }
    assertEquals("äé€🌄", Bytes.utf8("äé€🌄").toText());
  }

  @Test
  void arbitraryBytesAreReadAsTheJdkReadsThem() {
    Random random = new Random(20261120);
    for (int round = 0; round < 200_000; round++) {
      byte[] bytes = new byte[random.nextInt(6)];
      random.nextBytes(bytes);
      lookLikeUtf8(bytes, random);
      assertEquals(jdk(bytes), ours(bytes));
    }
  }

  private static void lookLikeUtf8(byte[] bytes, Random random) {
    for (int i = 0; i < bytes.length; i++) {
      int kind = random.nextInt(4);
      bytes[i] =
          (byte) (kind == 0 ? bytes[i] : kind == 1 ? bytes[i] | 0xc0 : (bytes[i] & 0xbf) | 0x80);
    }
  }

  private static Optional<String> jdk(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> ours(byte[] bytes) {
    try {
      return Optional.of(Bytes.of(bytes).toText());
    } catch (Malformed malformed) {
      return Optional.empty();
    }
  }

  @Test
  void base64url() {
    Random random = new Random(4648);
    for (int size = 0; size < 100; size++) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      assertEquals(text, Base64Url.encode(Bytes.of(bytes)));
      assertEquals(Bytes.of(bytes), Base64Url.decode(text));
    }
    for (String wrong : new String[] {"A", "AB", "AAB", "AA==", "AA A", "AA+A", "ÄÄÄÄ", "AAAAA"}) {
      assertThrows(Malformed.class, () -> Base64Url.decode(wrong), wrong);
    }
  }
}
