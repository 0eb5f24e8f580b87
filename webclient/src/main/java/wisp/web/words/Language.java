package wisp.web.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The languages of the page. Forms of the plural are those of Unicode's CLDR, whole numbers. */
public enum Language {
  ENGLISH("en", "English", 2),
  GERMAN("de", "Deutsch", 2),
  SPANISH("es", "Español", 2),
  ARABIC("ar", "العربية", 6),
  CHINESE("zh", "简体中文", 1);

  public static final List<Language> ALL = List.of(ENGLISH, GERMAN, SPANISH, ARABIC, CHINESE);

  private final String code;
  private final String ownName;
  private final int forms;

  Language(String code, String ownName, int forms) {
    this.code = code;
    this.ownName = ownName;
    this.forms = forms;
  }

  /** ISO 639-1, two letters. */
  public String code() {
    return code;
  }

  /** For documents: BCP 47. */
  public String tag() {
    return this == CHINESE ? "zh-Hans" : code;
  }

  public String ownName() {
    return ownName;
  }

  public boolean rightToLeft() {
    return this == ARABIC;
  }

  public static Optional<Language> of(String code) {
    for (Language language : ALL) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The first that is known of BCP 47 tags separated by commas, else English. */
  public static Language among(String tags) {
    for (String tag : split(tags, ',')) {
      Optional<Language> known = of(split(tag, '-').get(0));
      if (known.isPresent()) {
        return known.get();
      }
    }
    return ENGLISH;
  }

  int forms() {
    return forms;
  }

  /** Which form of the plural goes with {@code count}. */
  int form(long count) {
    return switch (this) {
      case CHINESE -> 0;
      case ARABIC -> arabicForm(count);
      default -> count == 1 ? 0 : 1;
    };
  }

  /** None, one, two, few, many, other. */
  private static int arabicForm(long count) {
    if (count < 3) {
      return (int) count;
    }
    long hundredth = count % 100;
    if (hundredth < 3) {
      return 5;
    }
    return hundredth <= 10 ? 3 : 4;
  }

  public static List<String> split(String text, char separator) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      pieces.add(text.substring(from, at).trim());
      from = at + 1;
    }
    pieces.add(text.substring(from).trim());
    return pieces;
  }
}
