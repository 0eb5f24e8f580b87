package wisp.web.words;

/**
 * Something that the page says. Its English text is its name in the other languages' files, {@code
 * words/*.txt}; so no two may say the same. <code>{0}</code> and <code>{1}</code> stand for values;
 * where the first is a number, the forms of the plural are separated by {@code |}.
 */
public final class Word {
  private final String english;

  Word(String english) {
    this.english = english;
  }

  String english() {
    return english;
  }

  @Override
  public String toString() {
    return english;
  }
}
