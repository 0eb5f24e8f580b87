package wisp.web.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static Words words(Language language) throws IOException {
    return new Words(CataloguesTest.catalogue(language), Long::toString);
  }

  @Test
  void oneAndMany() throws IOException {
    Words english = words(Language.ENGLISH);
    assertEquals("1 minute", english.count(Ring.MINUTES, 1));
    assertEquals("0 minutes", english.count(Ring.MINUTES, 0));
    assertEquals("Held by 3 nodes until 14:05", english.count(Talk.HELD, 3, "14:05"));
    assertEquals("2 Minuten", words(Language.GERMAN).count(Ring.MINUTES, 2));
    assertEquals("2 分钟", words(Language.CHINESE).count(Ring.MINUTES, 2));
  }

  @Test
  void arabicHasSixForms() {
    int[] counts = {0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 1_000};
    int[] forms = {0, 1, 2, 3, 3, 4, 4, 5, 5, 3, 4, 5};
    for (int i = 0; i < counts.length; i++) {
      assertEquals(forms[i], Language.ARABIC.form(counts[i]), counts[i] + "");
    }
  }

  @Test
  void aNameInAnotherDirectionStaysAmongItself() throws IOException {
    Words english = words(Language.ENGLISH);
    assertEquals("New message from Ben", english.say(Talk.NEW_MESSAGE_FROM, "Ben"));
    assertEquals("New message from \u2068ليلى\u2069", english.say(Talk.NEW_MESSAGE_FROM, "ليلى"));
    String arabic = words(Language.ARABIC).say(Talk.NEW_MESSAGE_FROM, "Ben");
    assertEquals("رسالة جديدة من \u2068Ben\u2069", arabic);
  }

  @Test
  void aValueIsNeverReadAsAText() throws IOException {
    assertEquals("Message to {1} | x", words(Language.ENGLISH).say(Talk.MESSAGE_TO, "{1} | x"));
  }

  @Test
  void whatALanguageLacksIsEnglishAndCountedSo() {
    Words torn = new Words(new Catalogue(Language.ARABIC, Map.of()), Long::toString);
    assertEquals("Send", torn.say(Talk.SEND));
    assertEquals("\u20685\u2069 minutes", torn.count(Ring.MINUTES, 5));
  }

  @Test
  void theFirstKnownOfTheBrowsersLanguages() {
    assertEquals(Language.GERMAN, Language.among("fr-FR,de-AT,en"));
    assertEquals(Language.CHINESE, Language.among("zh-Hans-CN"));
    assertEquals(Language.ENGLISH, Language.among("fr"));
    assertEquals(Language.ENGLISH, Language.among(""));
  }

  @Test
  void aFileThatIsNoneOrTooLongSaysNothing() {
    assertEquals(Map.of(), Catalogue.read(Language.GERMAN, "<html>\n= x\n").texts());
    String endless = "Send = x\n".repeat(Catalogue.MAX_CHARS / 9 + 1);
    assertEquals(Map.of(), Catalogue.read(Language.GERMAN, endless).texts());
  }
}
