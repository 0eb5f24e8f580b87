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
