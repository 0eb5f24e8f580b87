package wisp.web.view;

/**
 * What an event of the page tells; {@code breaking}: Enter begins a new line, as with Shift or
 * where fingers type.
 */
record Input(String value, String key, boolean breaking, boolean composing) {
  boolean isPlainEnter() {
    return key.equals("Enter") && !breaking && !composing;
  }
}
