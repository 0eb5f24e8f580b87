package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** Names that people give themselves or each other: at most 128 bytes of UTF-8. */
final class DisplayName {
  static final int MAX_BYTES = 128;
  static final int CARD_BYTES = 64;

  private DisplayName() {}

  /** Without blanks around, cut between two characters if it is too long. */
  static String shortened(String name) {
    return shortened(name, MAX_BYTES);
  }

  /** The start of it that a card has room for: at most 64 bytes. */
  static String ofCard(String name) {
    return shortened(name, CARD_BYTES);
  }

  /** Filled up with zeros, so that sizes do not tell how long it is. */
  static void writeFilled(Writer writer, String ofCard) {
    writer.text(ofCard).bytes(fill(ofCard));
  }

  /**
   * What {@link #writeFilled} wrote.
   *
   * @throws Malformed if it is too long, or filled up with anything else
   */
  static String readFilled(Reader reader) {
    String name = reader.text(CARD_BYTES);
    Bytes fill = fill(name);
    if (!reader.bytes(fill.size()).equals(fill)) {
      throw new Malformed("name");
    }
    return name;
  }

  private static Bytes fill(String name) {
    return Bytes.of(new byte[CARD_BYTES - Bytes.utf8(name).size()]);
  }

  private static String shortened(String name, int maxBytes) {
    String trimmed = name.trim();
    int end = 0;
    int bytes = 0;
    while (end < trimmed.length()) {
      int next = end + Character.charCount(trimmed.codePointAt(end));
      bytes += Bytes.utf8(trimmed.substring(end, next)).size();
      if (bytes > maxBytes) {
        break;
      }
      end = next;
    }
    return trimmed.substring(0, end);
  }
}
