package wisp.lib.bytes;

/** Lower-case hexadecimal, and no other: bytes have one form. */
public final class Hex {
  private static final String DIGITS = "0123456789abcdef";

  private Hex() {}

  /** Two digits a byte. */
  public static String encode(Bytes bytes) {
    StringBuilder text = new StringBuilder(2 * bytes.size());
    for (int i = 0; i < bytes.size(); i++) {
      text.append(DIGITS.charAt(bytes.at(i) >> 4)).append(DIGITS.charAt(bytes.at(i) & 15));
    }
    return text.toString();
  }

  /**
   * @throws Malformed if {@code text} has an odd length or another digit
   */
  public static Bytes decode(String text) {
    if (text.length() % 2 != 0) {
      throw new Malformed("hex length");
    }
    byte[] bytes = new byte[text.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (digit(text.charAt(2 * i)) << 4 | digit(text.charAt(2 * i + 1)));
    }
    return Bytes.wrap(bytes);
  }

  private static int digit(char c) {
    int digit = DIGITS.indexOf(c);
    if (digit < 0) {
      throw new Malformed("hex digit");
    }
    return digit;
  }
}
