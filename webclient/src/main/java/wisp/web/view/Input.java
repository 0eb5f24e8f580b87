package wisp.web.view;

/** What an event of the page tells. */
record Input(String value, String key, boolean shift, boolean composing) {
  boolean isPlainEnter() {
    return key.equals("Enter") && !shift && !composing;
  }
}
