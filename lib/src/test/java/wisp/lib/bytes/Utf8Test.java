package wisp.lib.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** RFC 3629, judged by the charset of the Java runtime. */
class Utf8Test {
  private final Random random = new Random(1);

  @Test
  void everyCharacterIsWrittenAsJavaDoes() {
    for (int character = 0; character <= 0x10ffff; character++) {
      String text = Character.toString(character);
      assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), Bytes.utf8(text).toArray());
    }
  }

  @Test
  void bytesAreTextExactlyWhenJavaSaysSo() {
    for (int i = 0; i < 300_000; i++) {
      byte[] bytes = new byte[random.nextInt(6)];
      random.nextBytes(bytes);
      damage(bytes);
      assertEquals(expected(bytes), read(bytes));
    }
  }

  /** Makes leads and tails as frequent as they must be to meet. */
  private void damage(byte[] bytes) {
    int[] likely = {0xc0, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0x80, 0x90, 0xa0, 0xbf};
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = random.nextBoolean() ? (byte) likely[random.nextInt(likely.length)] : bytes[i];
    }
  }

  private static Optional<String> read(byte[] bytes) {
    try {
      return Optional.of(Bytes.of(bytes).toText());
    } catch (Malformed notUtf8) {
      return Optional.empty();
    }
  }

  private static Optional<String> expected(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
