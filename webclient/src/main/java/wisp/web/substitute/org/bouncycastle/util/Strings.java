package wisp.web.substitute.org.bouncycastle.util;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Without the initialiser, which formats the line separator by {@code String.format}. */
public final class Strings {
  private Strings() {}

  public static byte[] toUTF8ByteArray(String text) {
    return text.getBytes(UTF_8);
  }

  public static byte[] toUTF8ByteArray(char[] text) {
    return new String(text).getBytes(UTF_8);
  }

  public static byte[] toByteArray(String text) {
    return text.getBytes(ISO_8859_1);
  }

  public static String fromByteArray(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  public static String lineSeparator() {
    return "\n";
  }
}
