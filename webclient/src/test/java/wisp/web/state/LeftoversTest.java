package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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
import wisp.lib.client.State;

/** What becomes of an edit, a menu or details when that which they are about goes. */
class LeftoversTest {
  private static final Address ME = People.address(1);
  private static final Address BEN = People.address(2);
  private static final MessageRef MINE = new MessageRef(true, Bytes.of(new byte[16]));

  private static AppState after(Action... actions) {
    AppState state = AppState.start(Looks.DEFAULT, Device.PLAIN).after(new Action.Open(BEN));
    for (Action action : actions) {
      state = state.after(action);
    }
    return state;
  }

  @Test
  void theTextOfAnEditStaysWhenItsMessageIsGone() {
    AppState editing = after(new Action.Change(BEN, MINE, "hello"));
    assertEquals(editing, Leftovers.without(editing, () -> messenger(with(message(Kind.TEXT)))));
    for (Conversation gone : List.of(with(), with(message(Kind.DELETED)))) {
      AppState plain = Leftovers.without(editing, () -> messenger(gone));
      assertEquals(new Chat.Composing.Plain(), plain.chat().composing());
      assertEquals("hello", plain.text(gone));
    }
    assertEquals(editing, Leftovers.without(editing, () -> Messenger.NONE));
  }

  @Test
  void theTextOfAnEditComesAfterWhatWasBegun() {
    AppState editing = after(new Action.Typed(BEN, "I was"), new Action.Change(BEN, MINE, "hello"));
    AppState plain = Leftovers.without(editing, () -> messenger(with()));
    assertEquals("I was\nhello", plain.text(with()));
  }

  @Test
  void theMenuOfAMessageThatIsGoneGoesToo() {
    AppState menu = after(new Action.Ask(new Dialog.MessageMenu(BEN, MINE, false)));
    assertEquals(menu, Leftovers.without(menu, () -> messenger(with(message(Kind.TEXT)))));
    for (Conversation gone : List.of(with(), with(message(Kind.DELETED)))) {
      AppState rid = Leftovers.without(menu, () -> messenger(gone));
      assertEquals(new Dialog.None(), rid.dialog());
      assertEquals(
          Optional.of(new Action.Search()),
          Shortcuts.of(new Press("/", "", true), rid, messenger(gone)));
    }
  }

  @Test
  void theDetailsOfNobodyGoToo() {
    AppState details = after(new Action.AskDetails(BEN, "Ben"));
    assertEquals(details, Leftovers.without(details, () -> messenger(with())));
    assertEquals(new Dialog.None(), Leftovers.without(details, () -> Messenger.NONE).dialog());
  }

  @Test
  void otherDialogsStay() {
    AppState help = after(new Action.Ask(new Dialog.Help()));
    assertEquals(help, Leftovers.without(help, () -> Messenger.NONE));
  }

  private static ChatMessage message(Kind kind) {
    return new ChatMessage(MINE.id(), true, kind, "helo", 1, State.READ, Reason.NONE, 3, 0);
  }

  private static Conversation with(ChatMessage... messages) {
    return new Conversation(BEN, "Ben", Bytes.EMPTY, Standing.CONTACT, false, List.of(messages), 0);
  }

  private static Messenger messenger(Conversation conversation) {
    Profile ada = new Profile(ME, "Ada", Bytes.EMPTY, "", true, false, false, Settings.DEFAULT);
    return new Messenger(
        Optional.of(ada), List.of(conversation), Messenger.NONE.connection(), false);
  }
}
