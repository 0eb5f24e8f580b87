package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;
import wisp.lib.client.Profile;
import wisp.lib.client.Reason;
import wisp.lib.client.Settings;
import wisp.lib.client.Standing;

class ShortcutsTest {
  private static final AppState START = AppState.start(Looks.DEFAULT, Device.PLAIN);
  private static final Address BEN = People.address(2);
  private static final Address CLEO = People.address(3);

  private static Messenger messenger(Address... contacts) {
    return messenger(
        Stream.of(contacts).map(each -> conversation(each)).toArray(Conversation[]::new));
  }

  private static Messenger messenger(Conversation... all) {
    Profile profile =
        new Profile(
            People.address(1), "Ada", Bytes.EMPTY, "wisp", true, false, false, Settings.DEFAULT);
    return new Messenger(Optional.of(profile), List.of(all), Messenger.NONE.connection(), false);
  }

  private static Conversation conversation(Address contact, ChatMessage... messages) {
    return new Conversation(
        contact, "", Bytes.EMPTY, Standing.CONTACT, false, List.of(messages), 0);
  }

  private static Optional<Action> press(String key, AppState state) {
    return press(key, "", state);
  }

  private static Optional<Action> press(String key, String field, AppState state) {
    return Shortcuts.of(new Press(key, field, false), state, messenger(BEN, CLEO));
  }

  @Test
  void theyLeadAroundTheConversations() {
    assertEquals(Optional.of(new Action.Open(BEN)), press("Alt+ArrowDown", START));
    AppState ben = START.after(new Action.Open(BEN));
    assertEquals(Optional.of(new Action.Open(CLEO)), press("Alt+ArrowDown", ben));
    assertEquals(Optional.of(new Action.Open(CLEO)), press("Alt+ArrowUp", ben));
    Press down = new Press("Alt+ArrowDown", "", true);
    assertEquals(Optional.empty(), Shortcuts.of(down, START, messenger(new Conversation[0])));
  }

  @Test
  void theyLeadOnFromWhereOneWritesAndLeaveOtherFieldsAlone() {
    AppState ben = START.after(new Action.Open(BEN));
    assertEquals(Optional.of(new Action.Open(CLEO)), press("Alt+ArrowDown", "composer", ben));
    assertEquals(Optional.of(new Action.Open(CLEO)), press("Alt+ArrowUp", "search", ben));
    for (String key : List.of("Alt+ArrowDown", "Alt+ArrowUp", "ArrowUp", "n")) {
      assertEquals(Optional.empty(), press(key, "other", ben), key);
    }
    for (String key : List.of("Ctrl+n", "Compose+Escape", "Alt+n", "ArrowDown")) {
      assertEquals(Optional.empty(), press(key, ben), key);
    }
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
  void lettersBeginATextWhereOneTalksWhereverTheyArePressed() {
    AppState open = START.after(new Action.Open(BEN));
    for (String key : List.of("n", ",", "x", "ß", "你", "Dead")) {
      assertEquals(Optional.empty(), press(key, open), key);
      assertTrue(Shortcuts.isWriting(new Press(key, "", true), open), key);
      assertFalse(Shortcuts.isWriting(new Press(key, "", true), START), key);
      assertFalse(Shortcuts.isWriting(new Press(key, "search", true), open), key);
    }
    for (String key : List.of(" ", "Tab", "Ctrl+c", "Alt+n", "Compose+a", "Enter")) {
      assertFalse(Shortcuts.isWriting(new Press(key, "", true), open), key);
    }
    Press press = new Press("x", "", true);
    assertFalse(Shortcuts.isWriting(press, open.after(new Action.Ask(new Dialog.Help()))));
    assertFalse(Shortcuts.isWriting(press, open.after(new Action.Show(Screen.SETTINGS))));
  }

  @Test
  void escapeEndsWhatWasBegunLast() {
    MessageRef message = new MessageRef(false, BEN.identityKey());
    AppState begun =
        START
            .after(new Action.Searched("ben"))
            .after(new Action.Open(BEN))
            .after(new Action.Answer(message))
            .after(new Action.Select(message))
            .after(new Action.PickEmoji());
    for (Action next :
        List.of(
            new Action.PickEmoji(),
            new Action.StopSelecting(),
            new Action.StopComposing(BEN),
            new Action.Back(),
            new Action.EndSearch(),
            new Action.Back())) {
      assertEquals(Optional.of(next), press("Escape", begun));
      begun = begun.after(next);
    }
    assertEquals(Optional.of(new Action.Back()), press("Escape", "search", begun));
    AppState within = begun.after(new Action.Open(BEN)).after(new Action.SearchIn(BEN));
    for (String field : List.of("find", "search", "composer")) {
      assertEquals(Optional.of(new Action.EndSearch()), press("Escape", field, within));
    }
    assertEquals(new Action.EndSearch(), Shortcuts.back(within));
  }

  @Test
  void theBrowsersOwnSearchComesASecondTimeOrWithoutAConversation() {
    AppState open = START.after(new Action.Open(BEN));
    for (String field : List.of("", "composer", "search")) {
      assertEquals(Optional.of(new Action.SearchIn(BEN)), press("Ctrl+f", field, open));
    }
    assertEquals(Optional.empty(), press("Ctrl+f", "find", open));
    assertEquals(Optional.of(new Action.Search()), press("Ctrl+f", START));
    assertEquals(Optional.empty(), press("Ctrl+f", "search", START));
    AppState settings = open.after(new Action.Show(Screen.SETTINGS));
    assertEquals(Optional.empty(), press("Ctrl+f", settings));
  }

  @Test
  void keysLeadThroughWhatWasFoundAndAround() {
    ChatMessage first = message(1, true, Kind.TEXT);
    ChatMessage last = message(11, false, Kind.TEXT);
    Messenger messenger = messenger(conversation(BEN, first, message(2, true, Kind.TEXT), last));
    AppState found =
        START
            .after(new Action.Open(BEN))
            .after(new Action.SearchIn(BEN))
            .after(new Action.Find("1"));
    Action older = new Action.Reveal(BEN, first.ref(), 0);
    Action newer = new Action.Reveal(BEN, last.ref(), 0);
    for (String key : List.of("Enter", "ArrowUp", "Shift+Enter", "ArrowDown")) {
      Press press = new Press(key, "find", false);
      assertEquals(Optional.of(older), Shortcuts.of(press, found, messenger), key);
      assertEquals(Optional.of(newer), Shortcuts.of(press, found.after(older), messenger), key);
      Press elsewhere = new Press(key, "composer", false);
      assertEquals(Optional.empty(), Shortcuts.of(elsewhere, found, messenger), key);
    }
    assertEquals(Optional.of(newer), Hits.of(found, messenger).step(0));
    AppState gone = found.after(new Action.Reveal(BEN, message(9, true, Kind.TEXT).ref(), 0));
    assertEquals(Optional.of(newer), Hits.of(gone, messenger).step(0));
    AppState nothing = found.after(new Action.Find("zebra"));
    assertEquals(Optional.empty(), Hits.of(nothing, messenger).step(1));
  }

  @Test
  void theBrowsersWayBackEndsWhatLiesOverAConversation() {
    MessageRef message = new MessageRef(false, BEN.identityKey());
    AppState begun =
        START
            .after(new Action.Open(BEN))
            .after(new Action.Select(message))
            .after(new Action.PickEmoji())
            .after(new Action.Ask(new Dialog.Help()));
    for (Action next :
        List.of(
            new Action.CloseDialog(),
            new Action.PickEmoji(),
            new Action.StopSelecting(),
            new Action.Back())) {
      assertEquals(next, Shortcuts.back(begun));
      begun = begun.after(next);
    }
  }

  @Test
  void theLastOwnMessageComesBack() {
    AppState open = START.after(new Action.Open(BEN));
    ChatMessage first = message(1, true, Kind.TEXT);
    ChatMessage own = message(2, true, Kind.TEXT);
    Messenger messenger =
        messenger(
            conversation(
                BEN, first, own, message(3, true, Kind.DELETED), message(4, false, Kind.TEXT)));
    Action change = new Action.Change(BEN, own.ref(), "2");
    Press up = new Press("ArrowUp", "composer", true);
    assertEquals(Optional.of(change), Shortcuts.of(up, open, messenger));
    assertEquals(Optional.empty(), Shortcuts.of(up, open, messenger(BEN)));
    for (Press other :
        List.of(
            new Press("ArrowUp", "composer", false),
            new Press("Shift+ArrowUp", "composer", true),
            new Press("ArrowUp", "", true))) {
      assertEquals(Optional.empty(), Shortcuts.of(other, open, messenger), other.key());
    }
    for (Action begun : List.of(new Action.Answer(first.ref()), change)) {
      assertEquals(Optional.empty(), Shortcuts.of(up, open.after(begun), messenger));
    }
  }

  private static ChatMessage message(int number, boolean mine, Kind kind) {
    Bytes id = Bytes.of(new byte[] {(byte) number});
    return new ChatMessage(
        id, mine, kind, "" + number, number, wisp.lib.client.State.READ, Reason.NONE, 0, 0);
  }

  @Test
  void noneWorksOverADialogOrWithoutAnAccount() {
    assertEquals(Optional.empty(), press("n", START.after(new Action.AskContact(""))));
    assertEquals(Optional.empty(), Shortcuts.of(new Press("?", "", true), START, Messenger.NONE));
  }
}
