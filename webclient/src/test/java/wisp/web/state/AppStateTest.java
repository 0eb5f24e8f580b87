package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.MessageRef;
import wisp.web.state.Dialog.NewContact;
import wisp.web.state.Dialog.Secret;
import wisp.web.state.Dialog.Secret.Purpose;
import wisp.web.words.Catalogue;
import wisp.web.words.Common;
import wisp.web.words.Language;
import wisp.web.words.Meeting;
import wisp.web.words.Phrase;
import wisp.web.words.Secrets;
import wisp.web.words.Setup;
import wisp.web.words.Talk;
import wisp.web.words.Words;

class AppStateTest {
  private static final Address ME = People.address(1);
  private static final Address BEN = People.address(2);
  private static final MessageRef MESSAGE = new MessageRef(true, Bytes.of(new byte[16]));
  private static final String LINK = BEN.link("https://wisp.example.org");

  private static final Words ENGLISH = new Words(Catalogue.ENGLISH, Long::toString);

  private static AppState after(Action... actions) {
    AppState state = AppState.start(Looks.DEFAULT, Device.PLAIN);
    for (Action action : actions) {
      state = state.after(action);
    }
    return state;
  }

  @Test
  void aLinkThatWaitedForAnAccountOpensItsConversation() {
    AppState state =
        after(
            new Action.Invited(LINK, false),
            new Action.NameTyped("Ada"),
            new Action.Create("Ada"),
            new Action.AccountReady());
    assertEquals(Optional.of(BEN), state.place().open());
    assertInstanceOf(Dialog.None.class, state.dialog());
    assertEquals(Welcome.BLANK, state.welcome());
  }

  @Test
  void aBadLinkThatWaitedForAnAccountIsSaid() {
    AppState state =
        after(new Action.Invited("https://x/#/add/nonsense", false), new Action.AccountReady());
    assertEquals(Meeting.BAD_LINK, ((NewContact) state.dialog()).error());
    assertTrue(state.place().isHome());
  }

  @Test
  void aScannedLinkStandsInTheForm() {
    Dialog scan = new Dialog.Scan(Common.NOTHING);
    AppState blind = after(new Action.Ask(scan), new Action.ScanFailed(Meeting.SCAN_NONE));
    assertEquals(new Dialog.Scan(Meeting.SCAN_NONE), blind.dialog());
    AppState found = blind.after(new Action.Scanned(LINK));
    assertEquals(new NewContact(LINK, "", Common.NOTHING), found.dialog());
  }

  @Test
  void aBootstrapNodeIsAddedIfItsAddressIsOne() {
    Action ask = new Action.Ask(new Dialog.NewNode("", Common.NOTHING));
    AppState wrong = after(ask, new Action.AddNode("no node"));
    assertEquals(Setup.BAD_NODE, ((Dialog.NewNode) wrong.dialog()).error());
    AppState typed = wrong.after(new Action.NodeTyped("wisp.example.org/"));
    assertEquals(new Dialog.NewNode("wisp.example.org/", Common.NOTHING), typed.dialog());
    AppState added = typed.after(new Action.AddNode("wisp.example.org/"));
    List<String> nodes = List.of("https://wisp.example.org");
    assertEquals(nodes, added.surroundings().device().nodes());
    assertInstanceOf(Dialog.None.class, added.dialog());
    AppState reset = added.after(new Action.UseNodes(List.of()));
    assertEquals(List.of(), reset.surroundings().device().nodes());
  }

  @Test
  void aNodeIsAddedToThePagesOwn() {
    Device own =
        new Device(false, false, List.of("https://own"), List.of(), Optional.empty(), List.of());
    AppState state =
        AppState.start(Looks.DEFAULT, own)
            .after(new Action.Ask(new Dialog.NewNode("", Common.NOTHING)))
            .after(new Action.AddNode("more"));
    Device device = state.surroundings().device();
    assertEquals(List.of("https://own", "https://more"), device.chosen());
    assertEquals(device.chosen(), device.nodes());
    Device reset = state.after(new Action.UseNodes(List.of())).surroundings().device();
    assertEquals(own, reset);
  }

  @Test
  void whoSendsSeesWhatTheySent() {
    AppState far = after(new Action.Open(BEN));
    for (int i = 0; i < 5; i++) {
      far = far.after(new Action.Earlier());
    }
    assertEquals(Place.MAX_SHOWN, far.place().shown());
    assertEquals(Place.STEP_OF_MESSAGES, far.place().skipped());
    AppState later = far.after(new Action.Later());
    assertEquals(Place.MAX_SHOWN, later.place().shown());
    assertEquals(0, later.place().skipped());
    AppState sent = far.after(new Action.Send(BEN, "Hello"));
    assertEquals(Place.PAGE_OF_MESSAGES, sent.place().shown());
    assertEquals(0, sent.place().skipped());
  }

  @Test
  void looksChangeOneByOne() {
    AppState state =
        after(
            new Action.Choose(Theme.DARK),
            new Action.Resize(TextSize.LARGE),
            new Action.Speak(Optional.of(Language.ARABIC)));
    Looks looks = new Looks(Theme.DARK, TextSize.LARGE, Optional.of(Language.ARABIC));
    assertEquals(looks, state.surroundings().looks());
  }

  @Test
  void noAccountWithoutAName() {
    assertFalse(after(new Action.Create("  ")).welcome().creating());
    assertTrue(after(new Action.Create("Ada")).welcome().creating());
  }

  @Test
  void aContactIsAddedByLinkOrBareAddress() {
    for (String text : new String[] {LINK, " " + LINK + "\n", BEN.text()}) {
      AppState state = after(new Action.AskContact(text), new Action.ConfirmContact(ME));
      assertEquals(Optional.of(BEN), state.place().open());
      assertInstanceOf(Dialog.None.class, state.dialog());
    }
  }

  @Test
  void aWrongLinkIsSaidInOneLineUntilItIsChanged() {
    AppState wrong = after(new Action.AskContact("nonsense"), new Action.ConfirmContact(ME));
    assertEquals(Meeting.BAD_LINK, ((NewContact) wrong.dialog()).error());
    AppState changed = wrong.after(new Action.LinkTyped(ME.text()));
    assertEquals(Common.NOTHING, ((NewContact) changed.dialog()).error());
    AppState own = changed.after(new Action.ConfirmContact(ME));
    assertEquals(Meeting.OWN_LINK, ((NewContact) own.dialog()).error());
    assertTrue(own.place().isHome());
  }

  @Test
  void aDraftStaysWithItsConversationAndGoesWhenSent() {
    AppState typed =
        after(new Action.Open(BEN), new Action.Typed(BEN, "Hello"), new Action.Open(ME));
    assertEquals("Hello", typed.drafts().typed(BEN).orElse(""));
    assertEquals("", typed.drafts().typed(ME).orElse(""));
    assertEquals("", typed.after(new Action.Send(BEN, "Hello")).drafts().typed(BEN).orElse(""));
  }

  @Test
  void aDraftGoesWithItsConversation() {
    AppState typed = after(new Action.Open(BEN), new Action.Typed(BEN, "Hello"));
    for (Action end : List.of(new Action.DeleteConversation(BEN), new Action.Block(BEN))) {
      assertEquals("", typed.after(end).drafts().typed(BEN).orElseThrow());
    }
  }

  /** What was sent last may not be kept then, and the draft that is kept counts again. */
  @Test
  void whereNothingCanBeStoredTheKeptDraftCounts() {
    AppState sent =
        after(new Action.Open(BEN), new Action.Typed(ME, "later"), new Action.Send(BEN, "Hello"));
    AppState full = sent.after(new Action.Settle(Tenancy.FULL));
    assertTrue(full.drafts().typed(BEN).isEmpty());
    assertEquals("later", full.drafts().typed(ME).orElseThrow());
  }

  @Test
  void aTextThatDoesNotFitStaysInItsField() {
    String text = "x".repeat(70_000);
    AppState state = after(new Action.Typed(BEN, text), new Action.Send(BEN, text));
    assertEquals(text, state.drafts().typed(BEN).orElse(""));
  }

  @Test
  void backLeadsFromSettingsToTheConversationAndFromThereToTheList() {
    AppState settings = after(new Action.Open(BEN), new Action.Show(Screen.SETTINGS));
    AppState talk = settings.after(new Action.Back());
    assertEquals(Optional.of(BEN), talk.place().open());
    assertTrue(talk.after(new Action.Back()).place().isHome());
  }

  @Test
  void aSearchInAConversationStaysThereUntilItEnds() {
    AppState state =
        after(
            new Action.Searched("milk"),
            new Action.Reveal(BEN, new MessageRef(true, BEN.identityKey()), 0),
            new Action.SearchIn(BEN));
    assertEquals(new Finding("", Optional.of(BEN), Optional.empty(), false), state.finding());
    AppState emptied = state.after(new Action.Find("b")).after(new Action.Find(""));
    assertEquals(Optional.of(BEN), emptied.finding().within());
    AppState aside = emptied.after(new Action.Show(Screen.SETTINGS));
    assertEquals(Optional.of(BEN), aside.finding().within());
    for (Action end :
        List.of(
            new Action.EndSearch(),
            new Action.Searched(""),
            new Action.Back(),
            new Action.Open(People.address(9)),
            new Action.DeleteConversation(BEN),
            new Action.Block(BEN))) {
      assertEquals(Finding.NOTHING, emptied.after(end).finding());
    }
  }

  @Test
  void aSearchInAConversationLeavesWhatIsWrittenThere() {
    MessageRef message = new MessageRef(false, BEN.identityKey());
    AppState answering = after(new Action.Open(BEN), new Action.Answer(message));
    AppState hit =
        answering.after(new Action.SearchIn(BEN)).after(new Action.Reveal(BEN, message, 500));
    assertEquals(answering.chat(), hit.chat());
    assertEquals(450, hit.place().skipped());
  }

  @Test
  void emojiUsedLatelyComeFirstAndOnce() {
    MessageRef message = new MessageRef(true, BEN.identityKey());
    AppState state =
        after(
            new Action.InsertEmoji("🍕"),
            new Action.React(BEN, message, "👍"),
            new Action.React(BEN, message, ""),
            new Action.InsertEmoji("🚀"),
            new Action.InsertEmoji("🍕"));
    assertEquals(List.of("🍕", "🚀", "👍"), state.surroundings().device().recent());
    for (int i = 0; i < 50; i++) {
      state = state.after(new Action.InsertEmoji("e" + i % 30));
    }
    List<String> recent = state.surroundings().device().recent();
    assertEquals(24, recent.size());
    assertEquals(24, Set.copyOf(recent).size());
    assertEquals("e19", recent.get(0));
    for (Action end : List.of(new Action.Forget(), new Action.DeleteAccount())) {
      assertEquals(List.of(), state.after(end).surroundings().device().recent());
    }
  }

  @Test
  void aBlockedContactIsLeft() {
    AppState state =
        after(new Action.Open(BEN), new Action.AskDetails(BEN, "Ben"), new Action.Block(BEN));
    assertTrue(state.place().isHome());
    assertInstanceOf(Dialog.None.class, state.dialog());
  }

  @Test
  void aSafetyNumberComesOnlyIntoTheDetails() {
    AppState details = after(new Action.AskDetails(BEN, "Ben"), new Action.Numbered("12345"));
    assertEquals(new Dialog.Details(BEN, "Ben", "12345"), details.dialog());
    AppState closed = after(new Action.CloseDialog(), new Action.Numbered("12345"));
    assertInstanceOf(Dialog.None.class, closed.dialog());
  }

  @Test
  void anAccountIsDeletedOnlyAfterTheWordWasTyped() {
    Dialog question =
        new Dialog.Confirm(
            Common.NOTHING,
            Phrase.NOTHING,
            Common.DELETE,
            Setup.DELETE_WORD,
            "",
            new Action.DeleteAccount());
    AppState asked = after(new Action.Ask(question), new Action.ContactNamed("delet"));
    assertFalse(((Dialog.Confirm) asked.dialog()).isReady(ENGLISH));
    AppState typed = asked.after(new Action.ContactNamed("delete "));
    assertTrue(((Dialog.Confirm) typed.dialog()).isReady(ENGLISH));
  }

  @Test
  void aLockLeavesNothingOfWhatWasShownOrTyped() {
    AppState locked =
        after(
            new Action.Typed(BEN, "Hello"),
            new Action.Open(BEN),
            new Action.Say(Phrase.of(Talk.NEW_MESSAGE_FROM, "Ben")),
            new Action.Settle(Tenancy.LOCKED));
    assertEquals("", locked.drafts().typed(BEN).orElse(""));
    assertEquals(Phrase.NOTHING, locked.surroundings().spoken());
    assertTrue(locked.place().isHome());
    assertEquals(Secret.of(Purpose.UNLOCK), locked.dialog());
  }

  @Test
  void aTabThatGaveUpForgetsWhatWasTyped() {
    AppState typed = after(new Action.Open(BEN), new Action.Typed(BEN, "Hello"));
    AppState editing = typed.after(new Action.Change(BEN, MESSAGE, "helo"));
    for (Tenancy gone : List.of(Tenancy.ELSEWHERE, Tenancy.MOVED, Tenancy.LEAVING)) {
      AppState left = editing.after(new Action.Settle(gone));
      assertEquals(Drafts.NONE, left.drafts(), gone.toString());
      assertEquals(Chat.QUIET, left.chat(), gone.toString());
    }
    AppState full = typed.after(new Action.Settle(Tenancy.FULL));
    assertEquals("Hello", full.drafts().typed(BEN).orElse(""));
  }

  @Test
  void aNewPassphraseIsLongAndTypedTwice() {
    Secret secret = Secret.of(Purpose.PROTECT);
    assertEquals(Secrets.SHORT_PASSPHRASE, secret.with("short").submitted().problem());
    Secret typed = secret.with("long enough");
    assertEquals(Secrets.TWO_PASSPHRASES, typed.submitted().problem());
    assertTrue(typed.repeated("long enough").submitted().busy());
    assertFalse(typed.toString().contains("long"));
  }

  @Test
  void aWrongPassphraseIsForgottenAndSaid() {
    Secret typed = Secret.of(Purpose.UNLOCK).with("wrong").submitted();
    AppState failed =
        after(new Action.Ask(typed), new Action.SecretFailed(Secrets.WRONG_PASSPHRASE));
    assertEquals(
        new Secret(Purpose.UNLOCK, "", "", Secrets.WRONG_PASSPHRASE, false), failed.dialog());
  }
}
