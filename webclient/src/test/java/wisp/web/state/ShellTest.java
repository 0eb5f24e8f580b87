package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wisp.lib.client.Emoji;
import wisp.web.words.Language;

class ShellTest {
  @Test
  void anAnswerEndsTheOffer() {
    Shell offered = Shell.PLAIN.after(new Action.OfferAlerts());
    assertTrue(offered.offering());
    assertEquals(Alerts.OFF, offered.alerts());
    Shell accepted = offered.after(new Action.Alert(Alerts.NAME));
    assertFalse(accepted.offering());
    assertEquals(Alerts.NAME, accepted.alerts());
  }

  @Test
  void aNewVersionWaitsUntilItIsTaken() {
    Shell waiting = Shell.PLAIN.after(new Action.Renewable()).after(new Action.Carried(true));
    assertTrue(waiting.renewable() && waiting.pushing());
    assertFalse(waiting.after(new Action.Renew()).renewable());
  }

  @Test
  void emojiAreSingleOnesThatEveryWispReads() throws IOException {
    String file = Files.readString(Path.of("src/main/page/emoji.txt"));
    Shell few = Shell.PLAIN;
    assertTrue(few.hasFewEmoji());
    Shell many = few.after(new Action.EmojiSeen(file));
    assertFalse(many.hasFewEmoji());
    assertTrue(Language.split(many.emoji(), '\n').size() < 12);
    List<String> all = Language.split(many.emoji().replace('\n', ' '), ' ');
    assertTrue(all.size() > 1_000, "how many: " + all.size());
    assertEquals(Set.copyOf(all).size(), all.size());
    all.forEach(each -> assertTrue(Emoji.isOne(each), each));
  }

  @Test
  void whatWasKeptIsKnownAgainAndAnythingElseIsOff() {
    for (Alerts alerts : Alerts.values()) {
      assertEquals(alerts, Alerts.of(alerts.word()));
    }
    assertEquals(Alerts.OFF, Alerts.of("<b>"));
  }
}
