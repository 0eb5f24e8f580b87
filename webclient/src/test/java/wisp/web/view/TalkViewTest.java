package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;
import wisp.lib.client.Extras;
import wisp.lib.client.MessageRef;
import wisp.lib.client.Preferences;
import wisp.lib.client.Presence;
import wisp.lib.client.Reactions;
import wisp.lib.client.Reason;
import wisp.lib.client.Standing;
import wisp.lib.client.State;
import wisp.web.state.Action;
import wisp.web.state.Dialog;
import wisp.web.state.Messenger;
import wisp.web.state.Spot;

/** What a conversation shows of what can be done in it. */
class TalkViewTest {
  private static final Action OPEN = new Action.Open(Cast.BEN);
  private static final long NOON = new FixedCalendar().nowMillis();

  private static Bytes id(int number) {
    byte[] id = new byte[16];
    id[0] = (byte) number;
    return Bytes.of(id);
  }

  static ChatMessage message(int number, boolean mine, String text, Extras extras) {
    State state = mine ? State.DELIVERED : State.RECEIVED;
    return new ChatMessage(
        id(number), mine, ChatMessage.Kind.TEXT, text, number, state, Reason.NONE, 3, 0, extras);
  }

  private static Messenger with(Preferences preferences, ChatMessage... messages) {
    return with(preferences, 0, messages);
  }

  private static Messenger with(int unread, ChatMessage... messages) {
    return with(Preferences.DEFAULT, unread, messages);
  }

  private static Messenger with(Preferences preferences, int unread, ChatMessage... messages) {
    Conversation ben =
        new Conversation(
            Cast.BEN,
            "Ben",
            Bytes.EMPTY,
            Standing.CONTACT,
            false,
            List.of(messages),
            unread,
            false,
            preferences,
            0,
            "kept draft",
            new Presence(true, 5));
    return new Messenger(Cast.alone().profile(), List.of(ben), Cast.alone().connection(), false);
  }

  static Messenger with(ChatMessage... messages) {
    return with(Preferences.DEFAULT, messages);
  }

  static Tag only(Tag page, String testId) {
    List<Tag> found = PageViewTest.find(page, testId);
    assertEquals(1, found.size(), testId);
    return found.get(0);
  }

  @Test
  void aQuoteReactionsAndWhatWasEdited() {
    Extras.Quote quote = new Extras.Quote(new MessageRef(true, id(1)), "<b>first</b>");
    Reactions reactions = new Reactions("👍", 1, "😂", 2);
    Extras extras = new Extras(Optional.of(quote), 9, reactions, 0, 0);
    Tag page =
        PageViewTest.page(
            with(
                message(1, true, "<b>first</b>", Extras.NONE), message(2, false, "second", extras)),
            OPEN);
    assertEquals("You<b>first</b>", PageViewTest.text(only(page, "quote")));
    assertEquals("👍", PageViewTest.text(only(page, "reaction-mine")));
    assertEquals("😂", PageViewTest.text(only(page, "reaction-theirs")));
    assertTrue(PageViewTest.text(page).contains("edited"));
    assertEquals("kept draft", only(page, "composer").attributes.get("value"));
    assertEquals("typing…", PageViewTest.text(only(page, "typing")));
  }

  @Test
  void whatIsUnreadStandsUnderALineAndIsCountedWhileOutOfSight() {
    Messenger messenger =
        with(
            2,
            message(1, false, "a", Extras.NONE),
            message(2, false, "b", Extras.NONE),
            message(3, false, "c", Extras.NONE));
    Tag page = PageViewTest.page(messenger, OPEN, new Action.Away(true));
    String text = PageViewTest.text(page);
    assertTrue(text.indexOf("New messages") < text.lastIndexOf("b"), text);
    assertEquals("2", PageViewTest.text(only(page, "to-newest")));
    assertEquals(
        "To the newest messages, 2 unread", only(page, "to-newest").attributes.get("aria-label"));
  }

  private static ChatMessage timer(int number, State state, Reason reason) {
    Extras hour = new Extras(Optional.empty(), 0, Extras.NONE.reactions(), 3_600_000, 0);
    return new ChatMessage(
        id(number), true, ChatMessage.Kind.TIMER, "", number, state, reason, 3, 0, hour);
  }

  @Test
  void aTimerIsSentAgainWhenNobodyCollectedIt() {
    Tag lost =
        only(
            PageViewTest.page(
                with(timer(1, State.EXPIRED, Reason.NACK), message(2, true, "a", Extras.NONE)),
                OPEN),
            "notice");
    assertEquals("expired", lost.attributes.get("data-state"));
    assertEquals("nack", lost.attributes.get("data-reason"));
    assertTrue(PageViewTest.text(lost).contains("Not delivered in time"));
    assertEquals(1, PageViewTest.find(lost, "resend").size());
  }

  @Test
  void aTimerThatDidNotFailIsNothingButItsLine() {
    for (State state : List.of(State.WAITING, State.HELD, State.DELIVERED, State.READ)) {
      Messenger messenger = with(timer(1, state, Reason.OFFLINE));
      Tag line = only(PageViewTest.page(messenger, OPEN), "notice");
      assertEquals(1, line.children.size(), state.word());
      assertTrue(PageViewTest.text(line).startsWith("Messages disappear 1 hour after"));
    }
  }

  @Test
  void theListKeepsWhatWasSaidLast() {
    ChatMessage said = message(1, false, "said last", Extras.NONE);
    assertTrue(row(said, timer(2, State.HELD, Reason.NONE)).endsWith("said last"));
    assertTrue(row(said, timer(2, State.EXPIRED, Reason.NACK)).contains("Messages disappear"));
    assertFalse(row(timer(2, State.HELD, Reason.NONE)).contains("Messages disappear"));
  }

  @Test
  void whatIsMutedForATimeSaysUntilWhen() {
    assertEquals(List.of("Off"), muting(0));
    assertEquals(List.of("Always"), muting(Preferences.ALWAYS_MILLIS));
    assertEquals(List.of("Until 12:00"), muting(NOON));
  }

  private static List<String> muting(long untilMillis) {
    Messenger messenger = with(Preferences.DEFAULT.mutedUntil(untilMillis));
    Tag page = PageViewTest.page(messenger, OPEN, new Action.AskDetails(Cast.BEN, "Ben"));
    return only(page, "mute").children.stream()
        .map(Tag.class::cast)
        .filter(option -> option.attributes.containsKey("selected"))
        .map(PageViewTest::text)
        .toList();
  }

  @Test
  void aMuteEndsSoLongAfterItWasChosen() {
    Tag page = PageViewTest.page(with(), OPEN, new Action.AskDetails(Cast.BEN, "Ben"));
    assertEquals(0, muted(page, "0"));
    assertEquals(NOON + 3_600_000, muted(page, "3600000"));
    assertEquals(Preferences.ALWAYS_MILLIS, muted(page, "" + Preferences.ALWAYS_MILLIS));
  }

  private static long muted(Tag page, String chosen) {
    Action action =
        only(page, "mute")
            .listeners
            .get("change")
            .apply(new Input(chosen, "", false, false))
            .orElseThrow();
    return ((Action.Prefer) action).preferences().mutedUntilMillis();
  }

  private static String row(ChatMessage... messages) {
    Conversation ben = Cast.conversation(Cast.BEN, "Ben", Standing.CONTACT, List.of(messages), 0);
    Messenger messenger =
        new Messenger(Cast.alone().profile(), List.of(ben), Cast.alone().connection(), false);
    return PageViewTest.text(only(PageViewTest.page(messenger), "conversation"));
  }

  @Test
  void onlyWhatFailedOrWaitsIsSpeltOut() {
    assertEquals("details", standing(State.HELD, Reason.NONE));
    assertEquals("details", standing(State.DELIVERED, Reason.NONE));
    assertEquals("details", standing(State.READ, Reason.NONE));
    assertEquals("span", standing(State.WAITING, Reason.OFFLINE));
    assertEquals("span", standing(State.EXPIRED, Reason.NACK));
    assertEquals("span", standing(State.EXPIRED, Reason.CLOCK));
  }

  /** What the time of the last message is in: it opens where the standing is not below it. */
  private static String standing(State state, Reason reason) {
    ChatMessage message =
        new ChatMessage(
            id(1), true, ChatMessage.Kind.TEXT, "a", 1, state, reason, 3, 0, Extras.NONE);
    return ((Tag) TextViewTest.said(PageViewTest.page(with(message), OPEN)).children.getLast())
        .name;
  }

  @Test
  void theMenuOffersWhatIsPossible() {
    Messenger messenger =
        with(message(1, true, "mine", Extras.NONE), message(2, false, "theirs", Extras.NONE));
    Tag own = menu(messenger, new MessageRef(true, id(1)));
    assertEquals(1, PageViewTest.find(own, "edit").size());
    assertEquals("Delivered", PageViewTest.text(only(own, "standing")));
    Tag over = (Tag) own.children.getLast();
    assertEquals(Spot.id(new MessageRef(true, id(1))), over.attributes.get("data-of"));
    assertEquals(6, PageViewTest.find(own, "react").size());
    assertEquals(1, PageViewTest.find(own, "react-more").size());
    Dialog every = new Dialog.MessageMenu(Cast.BEN, new MessageRef(true, id(1)), true);
    Action seen = new Action.EmojiSeen("😀 🦄\n🐶\n");
    Tag grid = PageViewTest.page(messenger, OPEN, new Action.Ask(every), seen);
    assertEquals(3, PageViewTest.find(grid, "react").size());
    assertEquals(2, PageViewTest.find(grid, "emoji-group").size());
    Action used = new Action.InsertEmoji("🐶");
    Tag recent = PageViewTest.page(messenger, OPEN, used, new Action.Ask(every), seen);
    List<Tag> groups = PageViewTest.find(recent, "emoji-group");
    assertEquals("Used recently", groups.get(0).attributes.get("aria-label"));
    assertEquals("😀", PageViewTest.text(groups.get(1)));
    assertEquals("🐶", PageViewTest.text(PageViewTest.find(recent, "react").get(0)));
    assertEquals(4, PageViewTest.find(recent, "react").size());
    Tag other = menu(messenger, new MessageRef(false, id(2)));
    assertEquals(0, PageViewTest.find(other, "edit").size());
    assertEquals(1, PageViewTest.find(other, "reply").size());
    Dialog all = new Dialog.Deletion(Cast.BEN, List.of(new MessageRef(true, id(1))), true);
    assertEquals(1, PageViewTest.find(asked(messenger, all), "delete-everyone").size());
  }

  private static Tag menu(Messenger messenger, MessageRef message) {
    return asked(messenger, new Dialog.MessageMenu(Cast.BEN, message, false));
  }

  private static Tag asked(Messenger messenger, Dialog dialog) {
    return PageViewTest.page(messenger, OPEN, new Action.Ask(dialog));
  }

  @Test
  void whoIsTalkedToIsAnsweredByASwipe() {
    Messenger messenger = with(message(1, false, "one", Extras.NONE));
    Tag page = PageViewTest.page(messenger, OPEN);
    Action answer = new Action.Answer(new MessageRef(false, id(1)));
    assertEquals(
        Optional.of(answer),
        only(page, "message").listeners.get("swipe").apply(new Input("", "", false, false)));
    Action select = new Action.Select(new MessageRef(false, id(1)));
    Tag selecting = only(PageViewTest.page(messenger, OPEN, select), "message");
    assertFalse(selecting.listeners.containsKey("swipe"));
  }

  @Test
  void selectedOnesAreCounted() {
    Messenger messenger = with(message(1, true, "one", Extras.NONE));
    Tag page = PageViewTest.page(messenger, OPEN, new Action.Select(new MessageRef(true, id(1))));
    assertEquals("true", only(page, "message-select").attributes.get("aria-checked"));
    assertTrue(PageViewTest.text(page).contains("1 selected"));
  }

  @Test
  void archivedOnesAreElsewhereAndFoundOnesAreShown() {
    Messenger messenger =
        with(Preferences.DEFAULT.archived(true), message(1, true, "Crème brûlée", Extras.NONE));
    assertFalse(PageViewTest.testIds(PageViewTest.page(messenger)).contains("conversation"));
    Tag closed = PageViewTest.page(with(Preferences.DEFAULT.archived(true), 3));
    Tag shown = only(closed, "archive-shown");
    assertTrue(PageViewTest.text(shown).contains("3 unread"));
    assertEquals("badge", badge(shown));
    Preferences silent = Preferences.DEFAULT.archived(true).mutedUntil(Long.MAX_VALUE);
    assertEquals("badge muted", badge(only(PageViewTest.page(with(silent, 3)), "archive-shown")));
    Tag archive = PageViewTest.page(messenger, new Action.ShowArchive(true));
    only(archive, "conversation");
    Tag found = PageViewTest.page(messenger, new Action.Searched("creme"));
    assertTrue(PageViewTest.text(only(found, "found-message")).contains("Crème brûlée"));
    String far = "x".repeat(300) + "🙂 creme " + "y".repeat(300);
    Tag own =
        PageViewTest.page(with(message(1, true, far, Extras.NONE)), new Action.Searched("creme"));
    String text = PageViewTest.text(only(own, "found-message"));
    assertTrue(text.contains("You: …" + "x".repeat(13) + "🙂 creme yyy"), text);
    assertTrue(text.length() < 200);
    Tag lines = (Tag) only(own, "found-message").children.getLast();
    Tag below = (Tag) lines.children.getLast();
    assertEquals("You: ", PageViewTest.text(below.children.getFirst()));
    assertEquals("auto", ((Tag) below.children.getLast()).attributes.get("dir"));
    Tag nothing = PageViewTest.page(messenger, new Action.Searched("zzz"));
    assertTrue(PageViewTest.text(nothing).contains("Nothing found"));
  }

  private static String badge(Tag row) {
    return ((Tag) row.children.getLast()).attributes.get("class");
  }

  private static ChatMessage sentAt(int number, long millis) {
    return new ChatMessage(
        id(number),
        false,
        ChatMessage.Kind.TEXT,
        "a",
        millis,
        State.RECEIVED,
        Reason.NONE,
        0,
        0,
        Extras.NONE);
  }

  /** It waited overnight while others came: their day goes on around it. */
  @Test
  void whatComesLateSaysItsDayAndBeginsNone() {
    long hour = 3_600_000;
    long noon = new FixedCalendar().nowMillis();
    Messenger messenger =
        with(sentAt(1, noon), sentAt(2, noon - 13 * hour), sentAt(3, noon + hour));
    Tag page = PageViewTest.page(messenger, OPEN);
    List<Tag> days = new ArrayList<>();
    PageViewTest.collect(page, days, tag -> "day".equals(tag.attributes.get("class")));
    assertEquals(1, days.size());
    List<Tag> messages = PageViewTest.find(page, "message");
    assertTrue(PageViewTest.text(messages.get(1)).contains("Yesterday, "));
    assertFalse(PageViewTest.text(messages.get(2)).contains("day"));
  }

  @Test
  void aSearchInAConversationSaysWhichHitIsShown() {
    Messenger messenger =
        with(
            message(1, false, "Crème", Extras.NONE),
            message(2, true, "milk", Extras.NONE),
            message(3, true, "creme", Extras.NONE));
    Action within = new Action.SearchIn(Cast.BEN);
    assertEquals("", place(messenger, OPEN, within));
    assertEquals("1 of 2", place(messenger, OPEN, within, new Action.Find("creme")));
    Action older = new Action.Reveal(Cast.BEN, new MessageRef(false, id(1)), 0);
    Tag page = PageViewTest.page(messenger, OPEN, within, new Action.Find("creme"), older);
    assertEquals("2 of 2", PageViewTest.text(only(page, "find-place")));
    assertEquals("status", only(page, "find-place").attributes.get("role"));
    assertEquals("creme", only(page, "find").attributes.get("value"));
    assertEquals("", only(page, "search").attributes.get("value"));
    only(page, "conversation");
    Tag nothing = PageViewTest.page(messenger, OPEN, within, new Action.Find("zebra"));
    assertEquals("Nothing found", PageViewTest.text(only(nothing, "find-place")));
    assertTrue(only(nothing, "find-earlier").attributes.containsKey("disabled"));
  }

  private static String place(Messenger messenger, Action... actions) {
    return PageViewTest.text(only(PageViewTest.page(messenger, actions), "find-place"));
  }
}
