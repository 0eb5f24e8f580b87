package wisp.lib.bytes;

/** UTF-8 (RFC 3629) without Java's charsets, which would be a twentieth of the page. */
final class Utf8 {
  private static final int[] LEAST_BY_SIZE = {0, 0, 0x80, 0x800, 0x10000};

  private Utf8() {}

  /** Half a surrogate pair becomes a question mark, as in Java. */
  static Bytes encode(String text) {
    Writer utf8 = new Writer();
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int character = text.codePointAt(i);
      next = i + Character.charCount(character);
      write(utf8, isSurrogate(character) ? '?' : character);
    }
    return utf8.toBytes();
  }

  private static void write(Writer utf8, int character) {
    if (character < 0x80) {
      utf8.u8(character);
      return;
    }
    int size = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    int shift = 6 * (size - 1);
    utf8.u8(((0xf00 >> size) & 0xff) | (character >> shift));
    while (shift > 0) {
      shift -= 6;
      utf8.u8(0x80 | ((character >> shift) & 0x3f));
    }
  }

  static String decode(Bytes utf8) {
    StringBuilder text = new StringBuilder();
    int next;
    for (int i = 0; i < utf8.size(); i = next) {
      next = i + size(utf8.at(i));
      text.appendCodePoint(character(utf8, i, next));
    }
    return text.toString();
  }

  private static int size(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xc0 || lead >= 0xf8) {
      throw new Malformed("not UTF-8");
    }
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }

  private static int character(Bytes utf8, int from, int to) {
    int size = to - from;
    int character = size == 1 ? utf8.at(from) : utf8.at(from) & (0x7f >> size);
    for (int i = from + 1; i < to; i++) {
      if (i >= utf8.size() || (utf8.at(i) & 0xc0) != 0x80) {
        throw new Malformed("not UTF-8");
      }
      character = (character << 6) | (utf8.at(i) & 0x3f);
    }
    if (character < LEAST_BY_SIZE[size] || character > 0x10ffff || isSurrogate(character)) {
      throw new Malformed("not UTF-8");
    }
    return character;
  }

  private static boolean isSurrogate(int character) {
    return character >= 0xd800 && character <= 0xdfff;
  }
}
