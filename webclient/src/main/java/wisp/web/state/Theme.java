package wisp.web.state;

/** Light, dark, or what the system says. */
public enum Theme {
  SYSTEM("system"),
  LIGHT("light"),
  DARK("dark");

  private final String word;

  Theme(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** What a word that was kept means; anything unknown is the system's. */
  public static Theme of(String word) {
    return switch (word) {
      case "light" -> LIGHT;
      case "dark" -> DARK;
      default -> SYSTEM;
    };
  }
}
