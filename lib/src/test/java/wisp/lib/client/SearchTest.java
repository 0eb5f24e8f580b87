package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Writer;

class SearchTest {
  private static final Address BEN = new World(91).person("Ben").address();

  private static Conversation with(String name, String... texts) {
    List<ChatMessage> messages = new ArrayList<>();
    for (String text : texts) {
      Bytes id = new Writer().u64(messages.size()).u64(0).toBytes();
      messages.add(
          new ChatMessage(
              id,
              false,
              ChatMessage.Kind.TEXT,
              text,
              messages.size(),
              State.RECEIVED,
              Reason.NONE,
              0,
              0));
    }
    return new Conversation(
        BEN, name, Bytes.EMPTY, Standing.CONTACT, false, List.copyOf(messages), 0);
  }

  private static List<String> found(String query, String... texts) {
    return Lists.map(
        Search.find(List.of(with("Ben", texts)), query, 50).messages(),
        hit -> hit.message().text());
  }

  @Test
  void whateverCaseAndAccents() {
    assertEquals(List.of("Übergröße"), found("UBERGROSE", "Übergröße", "other"));
    assertEquals(List.of("Ελλάδα"), found("ελλαδα", "Ελλάδα"));
    assertEquals(List.of("Ёлка"), found("елка", "Ёлка"));
    assertEquals(List.of("Đặng"), found("dang", "Đặng"));
    assertEquals(List.of("مُحَمَّد"), found("محمد", "مُحَمَّد"));
    assertEquals(List.of("e\u0301te"), found("été", "e\u0301te"));
  }

  @Test
  void everyWordInWhateverOrderNewestFirst() {
    assertEquals(
        List.of("milk and bread", "bread, milk"),
        found("milk bread", "bread, milk", "only milk", "milk and bread"));
    assertEquals(List.of("a.*b (c"), found(".* (c", "a.*b (c", "aXXb c"));
    assertEquals(List.of(), found("   ", "text"));
    assertEquals(List.of(), found("\u0301", "text"));
  }

  @Test
  void whoHasNoNameIsFoundByTheirAddressAsItIsShown() {
    List<Conversation> all = List.of(with(" ", "milk", "bread"), with("Cy", "milk"));
    String start = BEN.text().substring(1, 8);
    assertEquals(List.of(all.get(0)), Search.find(all, start, 9).people());
  }

  @Test
  void whereItStands() {
    assertEquals("Brot", marked("brot milch", "Milde, Brot und Milch"));
    assertEquals("Crème\u0301", marked("creme", "a Crème\u0301 brûlée"));
    assertEquals("مُحَمَّد", marked("محمد", "يا مُحَمَّد"));
    assertEquals("fin", marked("fin", "🙂 la fin"));
  }

  private static String marked(String query, String text) {
    Search.Hit hit = Search.find(List.of(with("Ben", text)), query, 50).messages().getFirst();
    return text.substring(hit.start(), hit.end());
  }

  @Test
  void peopleByName() {
    Conversation ben = with("Béñ Müller");
    assertEquals(List.of(ben), Search.find(List.of(ben, with("Cy")), "muller ben", 9).people());
  }

  @Test
  void lettersAsUnicodeDecomposesThem() {
    for (int point = 0x80; point < 0x2000; point++) {
      String letter = String.valueOf((char) point);
      String folded = Folding.of(letter);
      assertTrue(folded.length() <= 1);
      boolean isLatin = Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
      String base = Normalizer.normalize(letter, Normalizer.Form.NFD).substring(0, 1);
      if (isLatin && point <= 0x24F && !base.equals(letter) && base.charAt(0) < 0x80) {
        assertEquals(base.toLowerCase(Locale.ROOT), folded, letter);
      }
      assertEquals(folded, Folding.of(folded), "once is enough: " + letter);
    }
  }

  @Test
  void emoji() {
    for (String one : List.of("👍", "❤️", "👨‍👩‍👧", "🇩🇪", "👍🏽", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿")) {
      assertTrue(Emoji.isOne(one), one);
    }
    for (String none : List.of("", "a", "1", "👍👍", "<b>", "\u202e", "🇩", "👍 ", "é")) {
      assertFalse(Emoji.isOne(none), none);
    }
    assertTrue(Emoji.isOnly("👍 👍👍", 3));
    assertFalse(Emoji.isOnly("👍👍👍👍", 3));
    assertFalse(Emoji.isOnly("👍 ok", 3));
    assertFalse(Emoji.isOnly("  ", 3));
  }
}
