package wisp.web.view;

/** A piece of a text. */
public final class Excerpt {
  private Excerpt() {}

  /** At most {@code maxChars} of it; no character of two halves is cut. */
  public static String of(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    boolean isHalf = Character.isHighSurrogate(text.charAt(maxChars - 1));
    return text.substring(0, isHalf ? maxChars - 1 : maxChars);
  }

  /** At most {@code maxChars} of what stands before {@code end}. */
  static String before(String text, int end, int maxChars) {
    int start = end - maxChars;
    if (start <= 0) {
      return text.substring(0, end);
    }
    boolean isHalf = Character.isLowSurrogate(text.charAt(start));
    return "…" + text.substring(isHalf ? start + 1 : start, end);
  }
}
