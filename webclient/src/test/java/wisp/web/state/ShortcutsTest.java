package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;
import wisp.lib.client.Profile;
import wisp.lib.client.Settings;
import wisp.lib.client.Standing;

class ShortcutsTest {
  private static final AppState START = AppState.start(Looks.DEFAULT, Device.PLAIN);
  private static final Address BEN = People.address(2);
  private static final Address CLEO = People.address(3);

  private static Messenger messenger(Address... contacts) {
    Profile profile =
        new Profile(
            People.address(1), "Ada", Bytes.EMPTY, "wisp", true, false, false, Settings.DEFAULT);
    List<Conversation> all = List.of(contacts).stream().map(ShortcutsTest::conversation).toList();
    return new Messenger(Optional.of(profile), all, Messenger.NONE.connection(), false);
  }

  private static Conversation conversation(Address contact) {
    return new Conversation(contact, "", Bytes.EMPTY, Standing.CONTACT, false, List.of(), 0);
  }

  private static Optional<Action> press(String key, AppState state) {
    return Shortcuts.of(key, state, messenger(BEN, CLEO));
  }

  @Test
  void theyLeadAroundTheConversations() {
    assertEquals(Optional.of(new Action.Open(BEN)), press("j", START));
    AppState ben = START.after(new Action.Open(BEN));
    assertEquals(Optional.of(new Action.Open(CLEO)), press("j", ben));
    assertEquals(Optional.of(new Action.Open(CLEO)), press("k", ben));
    assertEquals(Optional.empty(), Shortcuts.of("j", START, messenger()));
  }

  @Test
  void eachDoesWhatTheHelpSays() {
    assertEquals(Optional.of(new Action.Ask(new Dialog.Help())), press("?", START));
    assertEquals(Optional.of(new Action.Search()), press("/", START));
    assertEquals(Optional.of(new Action.AskContact("")), press("n", START));
    assertEquals(Optional.of(new Action.Show(Screen.SETTINGS)), press(",", START));
    assertEquals(Optional.empty(), press("x", START));
  }

  @Test
  void noneWorksOverADialogOrWithoutAnAccount() {
    assertEquals(Optional.empty(), press("n", START.after(new Action.AskContact(""))));
    assertEquals(Optional.empty(), Shortcuts.of("?", START, Messenger.NONE));
  }
}
