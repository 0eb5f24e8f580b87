package wisp.lib.client;

/** Which texts are emoji, by their code points (Unicode Technical Standard 51, widely drawn). */
public final class Emoji {
  private static final int ONE_MAX_CHARS = 28;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int VARIATION = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  private Emoji() {}

  /** A single one, with what modifies it or is joined to it. */
  public static boolean isOne(String text) {
    return text.length() <= ONE_MAX_CHARS && !text.isEmpty() && end(text, 0) == text.length();
  }

  /** Between one and {@code most} of them, and nothing else but spaces. */
  public static boolean isOnly(String text, int most) {
    int at = 0;
    int count = 0;
    while (at < text.length() && count <= most) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      int next = end(text, at);
      if (next <= at) {
        return false;
      }
      at = next;
      count++;
    }
    return count > 0 && count <= most;
  }

  /** Where the one that begins at {@code start} ends; {@code start}: none does. */
  private static int end(String text, int start) {
    int first = text.codePointAt(start);
    if (isRegional(first)) {
      int second = start + 2;
      boolean isFlag = second < text.length() && isRegional(text.codePointAt(second));
      return isFlag ? second + 2 : start;
    }
    if (!isBase(first) && !isKeycap(text, start)) {
      return start;
    }
    int at = start + Character.charCount(first);
    while (at < text.length() && isContinued(text, at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isContinued(String text, int at) {
    int point = text.codePointAt(at);
    boolean isJoined = text.charAt(at - 1) == ZERO_WIDTH_JOINER && isBase(point);
    return isJoined
        || point == ZERO_WIDTH_JOINER
        || point == VARIATION
        || point == KEYCAP
        || (point >= 0x1F3FB && point <= 0x1F3FF)
        || (point >= 0xE0020 && point <= 0xE007F);
  }

  private static boolean isKeycap(String text, int at) {
    char digit = text.charAt(at);
    boolean isKey = (digit >= '0' && digit <= '9') || digit == '#' || digit == '*';
    int next = at + 1 < text.length() && text.charAt(at + 1) == VARIATION ? at + 2 : at + 1;
    return isKey && next < text.length() && text.charAt(next) == KEYCAP;
  }

  private static boolean isRegional(int point) {
    return point >= 0x1F1E6 && point <= 0x1F1FF;
  }

  private static boolean isBase(int point) {
    return (point >= 0x1F300 && point <= 0x1FAFF && !(point >= 0x1F3FB && point <= 0x1F3FF))
        || (point >= 0x1F000 && point <= 0x1F2FF && !isRegional(point))
        || (point >= 0x2190 && point <= 0x21FF)
        || (point >= 0x2300 && point <= 0x23FF)
        || (point >= 0x25A0 && point <= 0x27BF)
        || (point >= 0x2900 && point <= 0x2BFF);
  }
}
