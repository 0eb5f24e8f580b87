package wisp.lib.bytes;

/** Base64url without padding (RFC 4648, section 5), canonical: unused bits are zero. */
public final class Base64Url {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Base64Url() {}

  /** Four letters for three bytes, no padding. */
  public static String encode(Bytes bytes) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int count = 0;
    for (int i = 0; i < bytes.size(); i++) {
      bits = bits << 8 | bytes.at(i);
      for (count += 8; count >= 6; count -= 6) {
        text.append(LETTERS.charAt((bits >> (count - 6)) & 0x3f));
      }
    }
    if (count > 0) {
      text.append(LETTERS.charAt((bits << (6 - count)) & 0x3f));
    }
    return text.toString();
  }

  /**
   * @throws Malformed if {@code text} is not the canonical form of any bytes
   */
  public static Bytes decode(String text) {
    Writer bytes = new Writer();
    int bits = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      bits = bits << 6 | value(text.charAt(i));
      count += 6;
      if (count >= 8) {
        count -= 8;
        bytes.u8((bits >> count) & 0xff);
      }
    }
    if (count == 6 || (bits & ((1 << count) - 1)) != 0) {
      throw new Malformed("base64url");
    }
    return bytes.toBytes();
  }

  private static int value(char letter) {
    int value = LETTERS.indexOf(letter);
    if (value < 0) {
      throw new Malformed("base64url");
    }
    return value;
  }
}
