package wisp.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Lists;

/** A text with its web and mail addresses as links: elements, never markup. */
final class Links {
  private static final String TRAILING = ".,;:!?'\")]}>…";
  private static final char NO_BREAK = 0xA0;
  private static final char IDEOGRAPHIC_SPACE = 0x3000;
  private static final int MAX_CHARS = 2_000;
  private static final int LOCAL_MAX_CHARS = 64;
  private static final int HOST_MAX_CHARS = 255;
  private static final String WWW = "www.";
  private static final List<String> BEGINNINGS = List.of("https://", "http://", WWW);

  private Links() {}

  static List<Part> of(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean isMail = text.charAt(at) == '@';
      int start = isMail ? local(text, from, at) : at;
      int end = isMail ? host(text, at) : url(text, at);
      if (end > at && start <= at) {
        add(parts, text.substring(from, start));
        parts.add(link(text.substring(start, end), isMail));
        from = end;
        at = end - 1;
      }
    }
    add(parts, text.substring(from));
    return parts;
  }

  private static void add(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text));
    }
  }

  private static Tag link(String address, boolean isMail) {
    String web = starts(address, 0, WWW) ? "https://" : "";
    return Tag.text("a", "url", address)
        .attr("href", (isMail ? "mailto:" : web) + address)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .attr("dir", "ltr");
  }

  private static boolean isOfWord(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }

  /** Whatever the case of its letters. */
  private static boolean starts(String text, int at, String beginning) {
    int same = 0;
    while (same < beginning.length()
        && at + same < text.length()
        && text.charAt(at + same) >= ' '
        && (text.charAt(at + same) | ' ') == beginning.charAt(same)) {
      same++;
    }
    return same == beginning.length();
  }

  /** Where the address ends that begins there; there: none does. */
  private static int url(String text, int at) {
    Optional<String> beginning = Lists.first(BEGINNINGS, each -> starts(text, at, each));
    if (beginning.isEmpty() || (at > 0 && isOfWord(text.charAt(at - 1)))) {
      return at;
    }
    int host = at + beginning.get().length();
    int end = end(text, at);
    boolean isWhole =
        beginning.get().equals(WWW) ? text.lastIndexOf('.', end - 1) > host : end > host;
    return isWhole ? end : at;
  }

  /** Where what stands before the at sign begins; after it: that is no mail address. */
  private static int local(String text, int from, int at) {
    int start = at;
    while (start > from && at - start < LOCAL_MAX_CHARS && isOfName(text.charAt(start - 1))) {
      start--;
    }
    boolean isCut = start > from && !mayPrecede(text.charAt(start - 1));
    return start == at || isCut ? at + 1 : start;
  }

  /** No letter or sign that would belong to another person's address. */
  private static boolean mayPrecede(char letter) {
    boolean isLetter = letter >= 0xC0 && letter < 0x2000;
    return !isLetter && !isOfName(letter) && "@/!#$%&'*=?^`{|}~".indexOf(letter) < 0;
  }

  private static boolean isOfName(char letter) {
    return isOfWord(letter) || "._+-".indexOf(letter) >= 0;
  }

  private static int host(String text, int at) {
    int end = at + 1;
    while (end < text.length() && end - at < HOST_MAX_CHARS && isOfHost(text.charAt(end))) {
      end++;
    }
    while (!isOfWord(text.charAt(end - 1)) && end > at + 1) {
      end--;
    }
    String host = text.substring(at + 1, end);
    int dot = host.lastIndexOf('.');
    boolean isWhole = dot > 0 && dot < host.length() - 2 && !host.contains("..");
    return isWhole && host.charAt(host.length() - 1) > '9' ? end : at;
  }

  private static boolean isOfHost(char letter) {
    return isOfWord(letter) || letter == '.' || letter == '-';
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
