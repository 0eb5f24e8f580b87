package wisp.web.substitute.org.bouncycastle.util;

import wisp.lib.bytes.Bytes;

/** Without the initialiser, which formats the line separator by {@code String.format}. */
public final class Strings {
  private Strings() {}

  public static byte[] toUTF8ByteArray(String text) {
    return Bytes.utf8(text).toArray();
  }

  /** For ASCII, and nothing else is asked for. */
  public static byte[] toByteArray(String text) {
    return toUTF8ByteArray(text);
  }

  public static String lineSeparator() {
    return "\n";
  }
}
