package wisp.web.state;

/**
 * A key as the browser names it, after {@code Compose+} (it belongs to what is being composed),
 * {@code Ctrl+} (or Meta), {@code Alt+} and, where it is no letter, {@code Shift+}. {@code field}:
 * the name of the field that it was pressed in, empty if in none; {@code blank}: nothing is in it.
 */
public record Press(String key, String field, boolean blank) {
  static final String COMPOSER = "composer";
  static final String SEARCH = "search";
  static final String FIND = "find";

  /** Alt and arrows open selects and move the caret of most fields, but not where one talks. */
  boolean isForTalks() {
    return field.isEmpty() || field.equals(COMPOSER) || field.equals(SEARCH);
  }

  /** Or begins one; blanks press buttons. */
  boolean isLetter() {
    return key.equals("Dead") || (key.length() == 1 && !key.equals(" "));
  }

  boolean isIn(String name) {
    return field.equals(name);
  }
}
