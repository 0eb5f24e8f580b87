package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.Conversation;
import wisp.lib.client.Event;
import wisp.lib.client.MessageRef;
import wisp.lib.client.Standing;

/** What is going on in a conversation, and what the messenger is asked. */
class ChatTest {
  private static final Address ME = People.address(1);
  private static final Address BEN = People.address(2);
  private static final Address CLEO = People.address(3);
  private static final MessageRef THEIRS = new MessageRef(false, Bytes.of(new byte[16]));
  private static final MessageRef MINE = new MessageRef(true, Bytes.of(new byte[16]));
  private static final AppState OPEN =
      AppState.start(Looks.DEFAULT, Device.PLAIN).after(new Action.Open(BEN));

  private static AppState after(Action... actions) {
    AppState state = OPEN;
    for (Action action : actions) {
      state = state.after(action);
    }
    return state;
  }

  @Test
  void anAnswerIsOneOnlyOnce() {
    AppState answering = after(new Action.Answer(THEIRS));
    Action send = new Action.Send(BEN, "yes");
    assertEquals(new Event.Reply(BEN, THEIRS, "yes"), Errands.of(answering, send).get(0));
    AppState sent = answering.after(send);
    assertEquals(new Event.Write(BEN, Bytes.EMPTY, "yes", 0), Errands.of(sent, send).get(0));
  }

  @Test
  void anEditIsInTheComposerAndNoDraft() {
    AppState editing = after(new Action.Change(BEN, MINE, "helo"));
    assertEquals("helo", editing.text(with()));
    assertEquals("", editing.drafts().of(with()));
    assertEquals(List.of(), Errands.of(editing, new Action.KeepDrafts()));
    assertEquals(List.of(), Errands.of(editing, new Action.Typed(BEN, "hell")));
    AppState typed = editing.after(new Action.Typed(BEN, "hell"));
    assertEquals(
        List.of(new Event.Edit(BEN, MINE.id(), "hello")),
        Errands.of(typed, new Action.Send(BEN, "hello")));
  }

  @Test
  void whatWasBegunBeforeAnEditIsThereAfterIt() {
    AppState begun = after(new Action.Typed(BEN, "I was"));
    AppState editing = begun.after(new Action.Change(BEN, MINE, "helo"));
    AppState typed = editing.after(new Action.Typed(BEN, "hello"));
    List<Event> kept = List.of(new Event.Draft(BEN, "I was"));
    assertEquals(kept, Errands.of(typed, new Action.KeepDrafts()));
    for (Action leaving : leaving()) {
      AppState left = typed.after(leaving);
      assertEquals("I was", left.text(with()), leaving.toString());
      assertEquals("I was", left.drafts().of(with()), leaving.toString());
    }
  }

  private static List<Action> leaving() {
    return List.of(
        new Action.Send(BEN, "hello"),
        new Action.StopComposing(BEN),
        new Action.Back(),
        new Action.Open(BEN),
        new Action.Open(CLEO),
        new Action.Reveal(CLEO, THEIRS, 0),
        new Action.Show(Screen.SETTINGS),
        new Action.OpenNotes(CLEO),
        new Action.Forward(CLEO, List.of("helo")));
  }

  @Test
  void elsewhereNothingIsEditedOrAnswered() {
    List<Action> begun = List.of(new Action.Change(BEN, MINE, "helo"), new Action.Answer(THEIRS));
    for (Action composing : begun) {
      AppState here = after(composing, new Action.AskContact(CLEO.text()));
      for (Action going : List.of(new Action.OpenNotes(CLEO), new Action.ConfirmContact(ME))) {
        AppState there = here.after(going);
        assertEquals(CLEO, there.place().open().orElseThrow());
        assertEquals(
            new Event.Write(CLEO, Bytes.EMPTY, "note", 0),
            Errands.of(there, new Action.Send(CLEO, "note")).get(0));
      }
    }
  }

  @Test
  void anEditDoesNotOutliveItsConversationOrTheTab() {
    AppState editing = after(new Action.Change(BEN, MINE, "helo"));
    for (Action ending :
        List.of(
            new Action.Block(BEN),
            new Action.DeleteConversation(BEN),
            new Action.Settle(Tenancy.LOCKED))) {
      assertEquals(Chat.QUIET, editing.after(ending).chat(), ending.toString());
    }
  }

  private static Conversation with() {
    return new Conversation(BEN, "Ben", Bytes.EMPTY, Standing.CONTACT, false, List.of(), 0);
  }

  @Test
  void whatIsTooLongStaysAnAnswer() {
    AppState answering = after(new Action.Answer(THEIRS));
    assertEquals(
        answering.chat(), answering.after(new Action.Send(BEN, "x".repeat(70_000))).chat());
  }

  @Test
  void selectingEndsWithTheLastOne() {
    AppState both = after(new Action.Select(MINE), new Action.Select(THEIRS));
    assertEquals(List.of(MINE, THEIRS), both.chat().selected());
    AppState none = both.after(new Action.Select(MINE)).after(new Action.Select(THEIRS));
    assertFalse(none.chat().selecting());
    assertFalse(both.after(new Action.DeleteForMe(BEN, List.of(MINE))).chat().selecting());
  }

  @Test
  void copyingEndsTheMenuAndNoOtherDialog() {
    Action copy = new Action.Copy("hello");
    Dialog details = Dialog.Details.of(BEN, "Ben");
    AppState menu = after(new Action.Ask(new Dialog.MessageMenu(BEN, MINE, false)));
    assertEquals(new Dialog.None(), menu.after(copy).dialog());
    assertEquals(details, after(new Action.Ask(details)).after(copy).dialog());
  }

  @Test
  void draftsAreKeptWhenOneGoes() {
    AppState typed = after(new Action.Typed(BEN, "I was"));
    List<Event> kept = List.of(new Event.Draft(BEN, "I was"));
    assertEquals(kept, Errands.of(typed, new Action.Back()));
    assertEquals(kept, Errands.of(typed, new Action.KeepDrafts()));
    assertEquals(List.of(), Errands.of(OPEN, new Action.Back()));
    assertEquals(
        List.of(new Event.Typing(BEN)), Errands.of(OPEN, new Action.Typed(BEN, "I was a")));
  }

  @Test
  void whoLooksUpWhatIsQuotedGoesOnWriting() {
    Action look = new Action.Reveal(BEN, MINE, 0);
    AppState answering = after(new Action.Answer(THEIRS));
    assertEquals(answering.chat().composing(), answering.after(look).chat().composing());
  }

  @Test
  void aMessageFarBackIsShownInItsSurroundings() {
    AppState there = after(new Action.Reveal(BEN, THEIRS, 5_000));
    assertEquals(4_950, there.place().skipped());
    assertEquals(Place.PAGE_OF_MESSAGES, there.place().shown());
    assertEquals(0, there.after(new Action.Newest()).place().skipped());
    assertEquals(0, after(new Action.Reveal(BEN, THEIRS, 20)).place().skipped());
  }

  @Test
  void forwardingOpensTheOtherConversation() {
    Action forward = new Action.Forward(CLEO, List.of("a"));
    assertEquals(CLEO, after(forward).place().open().orElseThrow());
    assertEquals(List.of(new Event.Write(CLEO, Bytes.EMPTY, "a", 0)), Errands.of(OPEN, forward));
  }
}
