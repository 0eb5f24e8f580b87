package wisp.web.words;

import java.util.HashMap;
import java.util.Map;

/** The texts of one language; what is missing is English. */
public record Catalogue(Language language, Map<String, String> texts) {
  public static final Catalogue ENGLISH = new Catalogue(Language.ENGLISH, Map.of());
  static final int MAX_CHARS = 100_000;
  private static final String MIDDLE = " = ";

  /** Lines such as {@code Send = Senden}; all others say nothing. */
  public static Catalogue read(Language language, String file) {
    Map<String, String> texts = new HashMap<>();
    if (file.length() > MAX_CHARS) {
      return new Catalogue(language, texts);
    }
    for (String line : Language.split(file, '\n')) {
      int middle = line.indexOf(MIDDLE);
      if (middle > 0) {
        texts.put(line.substring(0, middle), line.substring(middle + MIDDLE.length()));
      }
    }
    return new Catalogue(language, texts);
  }

  String text(Word word) {
    return texts.getOrDefault(word.english(), word.english());
  }
}
