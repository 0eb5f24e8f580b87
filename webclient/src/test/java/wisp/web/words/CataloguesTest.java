package wisp.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every language says everything, with the same values. */
class CataloguesTest {
  private static final List<Class<?>> GROUPS =
      List.of(
          Common.class,
          Meeting.class,
          Talk.class,
          Setup.class,
          Secrets.class,
          Ring.class,
          Shelter.class,
          Trouble.class,
          Chatting.class);

  static List<Word> all() {
    List<Word> all = new ArrayList<>();
    for (Class<?> group : GROUPS) {
      for (Field field : group.getFields()) {
        all.add(value(field));
      }
    }
    return all;
  }

  private static Word value(Field field) {
    try {
      return (Word) field.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }

  static Catalogue catalogue(Language language) throws IOException {
    if (language == Language.ENGLISH) {
      return Catalogue.ENGLISH;
    }
    Path file = Path.of("src/main/page/words", language.code() + ".txt");
    return Catalogue.read(language, Files.readString(file));
  }

  @Test
  void noTwoWordsSayTheSame() {
    List<String> names = all().stream().map(Word::english).sorted().toList();
    assertEquals(names, List.copyOf(new TreeSet<>(names)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void everyWordIsThereAndNoOther(Language language) throws IOException {
    Set<String> wanted =
        all().stream()
            .filter(word -> word != Common.NOTHING)
            .map(Word::english)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(wanted, new TreeSet<>(catalogue(language).texts().keySet()));
  }

  @ParameterizedTest
  @EnumSource
  void everyPluralHasTheFormsOfItsLanguage(Language language) throws IOException {
    for (Word word : all()) {
      int forms = forms(catalogue(language).text(word));
      assertEquals(forms(word.english()) == 1 ? 1 : language.forms(), forms, word.english());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noValueIsForgottenOrInvented(Language language) throws IOException {
    for (Word word : all()) {
      String text = catalogue(language).text(word);
      if (forms(word.english()) == 1) {
        assertEquals(values(word.english()), values(text), word.english());
      } else {
        assertTrue(values(word.english()).containsAll(values(text)), word.english());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTextIsMarkupOrHasLooseEnds(Language language) throws IOException {
    for (Word word : all()) {
      String text = catalogue(language).text(word);
      assertEquals(text.trim(), text, word.english());
      assertTrue(word == Common.NOTHING || !text.isEmpty(), word.english());
      assertTrue(text.indexOf('<') < 0, word.english());
    }
  }

  private static int forms(String text) {
    return Language.split(text, '|').size();
  }

  private static Set<Integer> values(String text) {
    Set<Integer> values = new TreeSet<>();
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      assertEquals('}', text.charAt(at + 2), text);
      values.add(text.charAt(at + 1) - '0');
    }
    return values;
  }
}
