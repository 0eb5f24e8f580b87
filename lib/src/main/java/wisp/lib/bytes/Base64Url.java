package wisp.lib.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64url without padding (RFC 4648, section 5), canonical: unused bits are zero. */
public final class Base64Url {
  private Base64Url() {}

  /** Four letters for three bytes, no padding. */
  public static String encode(Bytes bytes) {
    byte[] text = Base64.getUrlEncoder().withoutPadding().encode(bytes.unsafeArray());
    return new String(text, StandardCharsets.US_ASCII);
  }

  /**
   * @throws Malformed if {@code text} is not the canonical form of any bytes
   */
  public static Bytes decode(String text) {
    Bytes bytes = decodeLenient(text);
    if (!encode(bytes).equals(text)) {
      throw new Malformed("base64url");
    }
    return bytes;
  }

  private static Bytes decodeLenient(String text) {
    try {
      return Bytes.wrap(Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException notBase64) {
      throw new Malformed("base64url");
    }
  }
}
