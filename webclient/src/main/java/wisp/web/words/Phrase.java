package wisp.web.words;

import java.util.List;

/** A word and its values, to be said in whatever language. */
public record Phrase(Word word, List<String> values) {
  public static final Phrase NOTHING = of(Common.NOTHING);

  public static Phrase of(Word word, String... values) {
    return new Phrase(word, List.of(values));
  }

  public boolean isNothing() {
    return word == Common.NOTHING;
  }
}
