package wisp.lib.client;

import wisp.lib.bytes.Bytes;

/** Names that people give themselves or each other: at most 128 bytes of UTF-8. */
final class DisplayName {
  static final int MAX_BYTES = 128;

  private DisplayName() {}

  /** Without blanks around, cut between two characters if it is too long. */
  static String shortened(String name) {
    String trimmed = name.trim();
    int end = 0;
    int bytes = 0;
    while (end < trimmed.length()) {
      int next = end + Character.charCount(trimmed.codePointAt(end));
      bytes += Bytes.utf8(trimmed.substring(end, next)).size();
      if (bytes > MAX_BYTES) {
        break;
      }
      end = next;
    }
    return trimmed.substring(0, end);
  }
}
