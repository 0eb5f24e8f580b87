package wisp.lib.client;

/** A name as it can be shown: some letters take no place, or turn the writing beside them. */
public final class PlainName {
  /** What takes no place, or turns the direction of writing. */
  private static final String UNSEEN =
      "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2800\u3164\ufeff\uffa0";

  private static final String BLANKS = "\u00a0\u1680\u202f\u205f\u3000";

  /** Parts of words and emoji, but nothing by themselves; low surrogates always follow others. */
  private static final String JOINING = " \u200c\u200d\udb40";

  private PlainName() {}

  /** Whether there is more in a plain name than blanks and what joins. */
  public static boolean isSeen(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      boolean joins = JOINING.indexOf(letter) >= 0 || isIn(letter, '\ufe00', '\ufe0f');
      if (!joins && !isIn(letter, '\udc00', '\udfff')) {
        return true;
      }
    }
    return false;
  }

  /** Without what would turn the direction of writing or cannot be seen; all blanks alike. */
  public static String of(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (isBlank(letter)) {
        plain.append(' ');
      } else if (!isLeftOut(letter)) {
        plain.append(letter);
      }
    }
    return plain.toString();
  }

  private static boolean isBlank(char letter) {
    return isIn(letter, '\u2000', '\u200a') || BLANKS.indexOf(letter) >= 0;
  }

  private static boolean isLeftOut(char letter) {
    return letter < ' '
        || isIn(letter, '\u007f', '\u009f')
        || isIn(letter, '\u202a', '\u202e')
        || isIn(letter, '\u2060', '\u206f')
        || UNSEEN.indexOf(letter) >= 0;
  }

  private static boolean isIn(char letter, char first, char last) {
    return letter >= first && letter <= last;
  }
}
