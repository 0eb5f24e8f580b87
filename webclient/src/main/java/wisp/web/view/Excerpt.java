package wisp.web.view;

/** The start of a text. */
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
}
