package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;

class NamesTest {
  private static final Address WHO = new Address(Bytes.of(new byte[32]), Bytes.of(new byte[32]));

  @Test
  void whatCannotBeSeenIsNoName() {
    String address = Names.shortened(WHO);
    for (String unseen :
        List.of("", "  ", "\u200b", "\u3164\u3164", "\u2800", "\u00ad\u2060\ufeff", "\u00a0")) {
      assertEquals(address, Names.shown(unseen, WHO));
    }
    for (String unseen :
        List.of(
            "\u2003",
            "\u200d",
            "\u200c \u200d",
            "\ufe0f",
            "\u180e",
            "\u206a",
            "\u0085",
            "\u3000")) {
      assertEquals(address, Names.shown(unseen, WHO));
    }
    assertEquals(address, Names.shown(Character.toString(0xe0041).repeat(3), WHO));
  }

  @Test
  void blanksOfAnyKindPartNames() {
    assertEquals("Anna Maria", Names.shown("Anna\u00a0Maria", WHO));
    assertEquals("山田 太郎", Names.shown("山田\u3000太郎", WHO));
    assertEquals("𝓐", Names.shown("\u2003𝓐\u2003", WHO));
    assertEquals("❤\ufe0f", Names.shown("❤\ufe0f", WHO));
  }

  @Test
  void whatTurnsTheWritingIsLeftOut() {
    assertEquals("Adagpj.exe", Names.shown("Ada\u202egpj.exe\u202c", WHO));
    assertEquals("Ada", Names.shown("\u2067Ada\u2069\n", WHO));
  }

  @Test
  void whatJoinsLettersAndEmojiStays() {
    assertEquals("نیم\u200cفاصله", Names.shown("نیم\u200cفاصله", WHO));
    assertEquals("👩\u200d🚀", Names.shown("👩\u200d🚀", WHO));
  }
}
