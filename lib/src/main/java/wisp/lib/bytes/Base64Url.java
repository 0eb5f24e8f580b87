package wisp.lib.bytes;

/** Base64url without padding (RFC 4648, section 5), canonical: unused bits are zero. */
public final class Base64Url {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Base64Url() {}

  /** Four letters for three bytes, no padding. */
  public static String encode(Bytes bytes) {
    StringBuilder text = new StringBuilder((bytes.size() * 4 + 2) / 3);
    int pending = 0;
    int bits = 0;
    for (int i = 0; i < bytes.size(); i++) {
      pending = (pending << 8) | bytes.at(i);
      for (bits += 8; bits >= 6; bits -= 6) {
        text.append(LETTERS.charAt((pending >> (bits - 6)) & 63));
      }
      pending &= 63;
    }
    if (bits > 0) {
      text.append(LETTERS.charAt((pending << (6 - bits)) & 63));
    }
    return text.toString();
  }

  /**
   * @throws Malformed if {@code text} is not the canonical form of any bytes
   */
  public static Bytes decode(String text) {
    byte[] bytes = new byte[text.length() * 3 / 4];
    int pending = 0;
    for (int i = 0; i < text.length(); i++) {
      pending = ((pending & 0xff) << 6) | value(text.charAt(i));
      int bits = (i + 1) * 6 % 8;
      if (bits != 6) {
        bytes[(i + 1) * 6 / 8 - 1] = (byte) (pending >> bits);
      }
    }
    return canonical(Bytes.wrap(bytes), text);
  }

  private static int value(char letter) {
    int value = LETTERS.indexOf(letter);
    if (value < 0) {
      throw new Malformed("base64url");
    }
    return value;
  }

  private static Bytes canonical(Bytes bytes, String text) {
    if (!encode(bytes).equals(text)) {
      throw new Malformed("base64url");
    }
    return bytes;
  }
}
