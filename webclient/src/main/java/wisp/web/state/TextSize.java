package wisp.web.state;

/** How large everything is written. */
public enum TextSize {
  SMALL("small"),
  NORMAL("normal"),
  LARGE("large"),
  LARGEST("largest");

  private final String word;

  TextSize(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** What a word that was kept means; anything unknown is normal. */
  public static TextSize of(String word) {
    return switch (word) {
      case "small" -> SMALL;
      case "large" -> LARGE;
      case "largest" -> LARGEST;
      default -> NORMAL;
    };
  }
}
