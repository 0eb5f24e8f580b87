package wisp.lib.bytes;

/**
 * UTF-8 (RFC 3629), strict when reading. Written here because the JDK's charsets would make up an
 * eighth of the page.
 */
final class Utf8 {
  private static final int[] SMALLEST = {0, 0x80, 0x800, 0x10000};

  private static final int[] LEADS = {0, 0xc0, 0xe0, 0xf0};

  private Utf8() {}

  /** A lone surrogate becomes a question mark. */
  static byte[] encode(String text) {
    byte[] bytes = new byte[size(text)];
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      int point = point(text, i);
      at = put(bytes, at, point);
      i += point > 0xffff ? 1 : 0;
    }
    return bytes;
  }

  private static int size(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      int point = point(text, i);
      size += 1 + following(point);
      i += point > 0xffff ? 1 : 0;
    }
    return size;
  }

  private static int point(String text, int index) {
    int point = text.codePointAt(index);
    return isSurrogate(point) ? '?' : point;
  }

  private static boolean isSurrogate(int point) {
    return point >= 0xd800 && point <= 0xdfff;
  }

  /** How many bytes come after the first. */
  private static int following(int point) {
    if (point < 0x80) {
      return 0;
    }
    return point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  }

  private static int put(byte[] bytes, int start, int point) {
    int following = following(point);
    bytes[start] = (byte) (LEADS[following] | (point >> (6 * following)));
    for (int i = 1; i <= following; i++) {
      bytes[start + i] = (byte) (0x80 | ((point >> (6 * (following - i))) & 0x3f));
    }
    return start + 1 + following;
  }

  /**
   * @throws Malformed if {@code bytes} is not what {@link #encode} makes of any text
   */
  static String decode(Bytes bytes) {
    StringBuilder text = new StringBuilder(bytes.size());
    int at = 0;
    while (at < bytes.size()) {
      int following = followingLead(bytes.at(at));
      if (at + following >= bytes.size()) {
        throw new Malformed("UTF-8");
      }
      append(text, read(bytes, at, following), following);
      at += 1 + following;
    }
    return text.toString();
  }

  private static int followingLead(int lead) {
    if (lead < 0x80) {
      return 0;
    }
    if (lead < 0xc0 || lead > 0xf7) {
      throw new Malformed("UTF-8");
    }
    return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  }

  private static int read(Bytes bytes, int start, int following) {
    int point = following == 0 ? bytes.at(start) : bytes.at(start) & (0x3f >> following);
    for (int i = 1; i <= following; i++) {
      int next = bytes.at(start + i);
      if ((next & 0xc0) != 0x80) {
        throw new Malformed("UTF-8");
      }
      point = (point << 6) | (next & 0x3f);
    }
    return point;
  }

  private static void append(StringBuilder text, int point, int following) {
    if (point < SMALLEST[following] || point > 0x10ffff || isSurrogate(point)) {
      throw new Malformed("UTF-8");
    }
    text.appendCodePoint(point);
  }
}
