package wisp.web.view;

import java.util.ArrayList;
import java.util.List;

/** A text with what begins with http:// or https:// as links: elements, never markup. */
final class Links {
  private static final String TRAILING = ".,;:!?'\")]}>…";
  private static final char NO_BREAK = 0xA0;
  private static final char IDEOGRAPHIC_SPACE = 0x3000;
  private static final int MAX_CHARS = 2_000;

  private Links() {}

  static List<Part> of(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int at = start(text, 0); at >= 0; at = start(text, at)) {
      int end = end(text, at);
      if (end - at > "https://".length()) {
        add(parts, text.substring(from, at));
        parts.add(link(text.substring(at, end)));
        from = end;
      }
      at = Math.max(end, at + 1);
    }
    add(parts, text.substring(from));
    return parts;
  }

  private static void add(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text));
    }
  }

  private static Tag link(String url) {
    return Tag.text("a", "url", url)
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .attr("dir", "ltr");
  }

  private static boolean isOfWord(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }

  private static int start(String text, int from) {
    for (int at = text.indexOf("http", from); at >= 0; at = text.indexOf("http", at + 1)) {
      boolean isScheme = text.startsWith("https://", at) || text.startsWith("http://", at);
      boolean isWord = at > 0 && isOfWord(text.charAt(at - 1));
      if (isScheme && !isWord) {
        return at;
      }
    }
    return -1;
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < MAX_CHARS && isOfUrl(text.charAt(end))) {
      end++;
    }
    while (end > start && isBehind(text.substring(start, end))) {
      end--;
    }
    return end;
  }

  /** Whether the last character belongs to the sentence; a bracket that was opened does not. */
  private static boolean isBehind(String url) {
    char last = url.charAt(url.length() - 1);
    boolean closes = last == ')' && count(url, '(') >= count(url, ')');
    return TRAILING.indexOf(last) >= 0 && !closes;
  }

  private static int count(String text, char letter) {
    int count = 0;
    for (int at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
      count++;
    }
    return count;
  }

  /** No blank, and nothing that turns the direction of writing or cannot be seen. */
  private static boolean isOfUrl(char letter) {
    boolean isHidden =
        (letter >= 0x200B && letter <= 0x200F)
            || (letter >= 0x2028 && letter <= 0x202E)
            || (letter >= 0x2060 && letter <= 0x206F);
    return letter > ' '
        && !isHidden
        && letter != NO_BREAK
        && letter != IDEOGRAPHIC_SPACE
        && "<>\"".indexOf(letter) < 0;
  }
}
