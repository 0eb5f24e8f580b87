package wisp.web.words;

import java.util.List;

/** Says things in one language. */
public final class Words {
  private static final char ISOLATE = '\u2068';
  private static final char END = '\u2069';
  private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

  private final Catalogue catalogue;
  private final Figures figures;

  public Words(Catalogue catalogue, Figures figures) {
    this.catalogue = catalogue;
    this.figures = figures;
  }

  /** How numbers are written. */
  public interface Figures {
    String of(long number);
  }

  public Language language() {
    return catalogue.language();
  }

  public String say(Phrase phrase) {
    return say(phrase.word(), phrase.values().toArray(new String[0]));
  }

  public String say(Word word, String... values) {
    return filled(catalogue.text(word), values);
  }

  /** {@code number} is the first value. */
  public String count(Word word, long number, String... more) {
    List<String> forms = Language.split(catalogue.text(word), '|');
    boolean whole = forms.size() == language().forms();
    Language plural = whole ? language() : Language.ENGLISH;
    String[] values = new String[more.length + 1];
    values[0] = figures.of(number);
    System.arraycopy(more, 0, values, 1, more.length);
    return filled(forms.get(Math.min(plural.form(number), forms.size() - 1)), values);
  }

  public String number(long number) {
    return figures.of(number);
  }

  private String filled(String text, String... values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
      int place = text.charAt(at + 1) - '0';
      filled.append(text, from, at).append(isolated(values[place]));
      from = at + 3;
    }
    return filled.append(text, from, text.length()).toString();
  }

  /** A value cannot change the order of the words around it. */
  private String isolated(String value) {
    boolean plain = !language().rightToLeft();
    for (int i = 0; plain && i < value.length(); i++) {
      plain = value.charAt(i) < FIRST_RIGHT_TO_LEFT;
    }
    return plain ? value : ISOLATE + value + END;
  }
}
