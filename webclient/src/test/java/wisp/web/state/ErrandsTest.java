package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.Event;
import wisp.lib.client.Reason;
import wisp.lib.client.Settings;
import wisp.lib.client.Standing;
import wisp.lib.client.State;

class ErrandsTest {
  private static final Address ME = People.address(1);
  private static final Address BEN = People.address(2);
  private static final ChatMessage OLD = message(1);
  private static final ChatMessage NEW = message(2);
  private static final AppState START = AppState.start(Looks.DEFAULT, Device.PLAIN);

  @Test
  void whatIsSentIsWrittenWithoutBlanksAround() {
    assertEquals(
        List.of(new Event.Write(BEN, Bytes.EMPTY, "Hello", 0), new Event.Draft(BEN, "")),
        Errands.of(START, new Action.Send(BEN, " Hello\n")));
  }

  @Test
  void nothingAndTooMuchIsNotSent() {
    assertEquals(List.of(), Errands.of(START, new Action.Send(BEN, " \n")));
    assertEquals(List.of(), Errands.of(START, new Action.Send(BEN, "x".repeat(70_000))));
  }

  @Test
  void aContactComesWithTheNameInTheForm() {
    AppState form =
        START.after(new Action.AskContact(BEN.text())).after(new Action.ContactNamed(" Ben "));
    assertEquals(
        List.of(new Event.AddContact(BEN, "Ben")), Errands.of(form, new Action.ConfirmContact(ME)));
    assertEquals(List.of(), Errands.of(form, new Action.ConfirmContact(BEN)));
  }

  @Test
  void aMessageIsSeenOnlyByAnAttentivePersonInItsOpenConversation() {
    AppState open = START.after(new Action.Open(BEN));
    AppState seen = open.after(new Action.Attend(true));
    Messenger news = messenger(Standing.CONTACT, 1);
    assertEquals(Optional.of(new Event.Seen(BEN, Optional.of(NEW.ref()))), seen(seen, news));
    assertEquals(Optional.empty(), seen(open, news));
    assertEquals(Optional.empty(), seen(seen.after(new Action.Back()), news));
    assertEquals(Optional.empty(), seen(seen.after(new Action.Show(Screen.NETWORK)), news));
    assertEquals(Optional.empty(), seen(seen, messenger(Standing.CONTACT, 0)));
    assertEquals(seen(seen, news), seen(seen, messenger(Standing.REQUEST, 1)));
    assertEquals(Optional.empty(), seen(seen, messenger(Standing.BLOCKED, 1)));
    assertEquals(Optional.empty(), Errands.seen(seen, news, () -> Spot.id(OLD.ref())));
    assertEquals(Optional.empty(), Errands.seen(seen, news, () -> ""));
  }

  private static Optional<Event.Seen> seen(AppState state, Messenger messenger) {
    return Errands.seen(state, messenger, () -> Spot.id(NEW.ref()));
  }

  private static ChatMessage message(int number) {
    Bytes id = Bytes.of(new byte[] {(byte) number});
    return new ChatMessage(
        id, false, ChatMessage.Kind.TEXT, "", 0, State.RECEIVED, Reason.NONE, 0, 0);
  }

  @Test
  void whoeverInvitedBecomesAContactWithTheAccount() {
    AppState invited = START.after(new Action.Invited(BEN.link("https://x.example"), false));
    assertEquals(
        List.of(new Event.AddContact(BEN, "")), Errands.of(invited, new Action.AccountReady()));
    assertEquals(List.of(), Errands.of(START, new Action.AccountReady()));
  }

  @Test
  void marksSettingsAndDeletionsAreHandedOn() {
    Settings silent = new Settings(false, true, 5, true, true);
    assertEquals(
        List.of(new Event.Verify(BEN, true)), Errands.of(START, new Action.Verify(BEN, true)));
    assertEquals(
        List.of(new Event.Draft(BEN, ""), new Event.Block(BEN)),
        Errands.of(START, new Action.Block(BEN)));
    assertEquals(List.of(new Event.Unblock(BEN)), Errands.of(START, new Action.Unblock(BEN)));
    assertEquals(
        List.of(new Event.Configure(silent)), Errands.of(START, new Action.Configure(silent)));
    assertEquals(
        List.of(new Event.DeleteConversation(BEN)),
        Errands.of(START, new Action.DeleteConversation(BEN)));
    assertEquals(List.of(new Event.DeleteAccount()), Errands.of(START, new Action.DeleteAccount()));
  }

  private static Messenger messenger(Standing standing, int unread) {
    Conversation ben =
        new Conversation(BEN, "Ben", Bytes.EMPTY, standing, false, List.of(OLD, NEW), unread);
    return new Messenger(Optional.empty(), List.of(ben), Messenger.NONE.connection(), false);
  }
}
