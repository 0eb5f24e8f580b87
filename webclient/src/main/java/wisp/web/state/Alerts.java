package wisp.web.state;

/** What a notification shows of a message. */
public enum Alerts {
  OFF("off"),
  NAME("name"),
  TEXT("text");

  private final String word;

  Alerts(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** What a word that was kept means. */
  public static Alerts of(String word) {
    return switch (word) {
      case "name" -> NAME;
      case "text" -> TEXT;
      default -> OFF;
    };
  }
}
