package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.Event;
import wisp.lib.client.MessageRef;

/** What is going on in a conversation, and what the messenger is asked. */
class ChatTest {
  private static final Address BEN = People.address(2);
  private static final MessageRef THEIRS = new MessageRef(false, Bytes.of(new byte[16]));
  private static final MessageRef MINE = new MessageRef(true, Bytes.of(new byte[16]));
  private static final AppState OPEN =
      AppState.start(Looks.DEFAULT, Device.PLAIN).after(new Action.Open(BEN, 3));

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
    assertEquals("helo", editing.drafts().typed(BEN).orElseThrow());
    assertEquals(List.of(), Errands.of(editing, new Action.KeepDrafts()));
    assertEquals(List.of(), Errands.of(editing, new Action.Typed(BEN, "hell")));
    assertEquals(
        new Event.Edit(BEN, MINE.id(), "hello"),
        Errands.of(editing, new Action.Send(BEN, "hello")).get(0));
    AppState left = editing.after(new Action.StopComposing(BEN));
    assertEquals("", left.drafts().typed(BEN).orElseThrow());
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
    AppState menu = after(new Action.Ask(new Dialog.MessageMenu(BEN, MINE)));
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
  void aMessageFarBackIsShownInItsSurroundings() {
    AppState there = after(new Action.Reveal(BEN, THEIRS, 5_000));
    assertEquals(4_900, there.place().skipped());
    assertEquals(Place.PAGE_OF_MESSAGES, there.place().shown());
    assertEquals(0, there.after(new Action.Newest()).place().skipped());
    assertEquals(0, after(new Action.Reveal(BEN, THEIRS, 20)).place().skipped());
  }

  @Test
  void whatWasUnreadIsRememberedUntilOneWrites() {
    assertEquals(3, OPEN.chat().unread());
    assertEquals(0, after(new Action.Send(BEN, "read")).chat().unread());
    assertTrue(after(new Action.Forward(BEN, List.of("a"))).place().open().isPresent());
    assertEquals(
        List.of(new Event.Write(BEN, Bytes.EMPTY, "a", 0)),
        Errands.of(OPEN, new Action.Forward(BEN, List.of("a"))));
  }
}
