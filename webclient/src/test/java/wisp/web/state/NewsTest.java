package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.ChatMessage.Kind;
import wisp.lib.client.Conversation;
import wisp.lib.client.MessageRef;
import wisp.lib.client.Reason;
import wisp.lib.client.Standing;

/** Where the news begins, as messages come and somebody looks, or does not. */
class NewsTest {
  private static final Address BEN = People.address(2);
  private static final Action HERE = new Action.Attend(true);
  private static final Action GONE = new Action.Attend(false);

  private final List<ChatMessage> messages = new ArrayList<>();
  private int unread;
  private int below;
  private AppState state = AppState.start(Looks.DEFAULT, Device.PLAIN);

  private static Bytes id(int number) {
    byte[] id = new byte[16];
    id[0] = (byte) number;
    id[1] = (byte) (number >> 8);
    return Bytes.of(id);
  }

  private void comes(Kind kind, boolean mine) {
    int number = messages.size();
    messages.add(
        new ChatMessage(
            id(number), mine, kind, "", number, wisp.lib.client.State.RECEIVED, Reason.NONE, 0, 0));
    draw();
  }

  private void comes() {
    unread++;
    comes(Kind.TEXT, false);
  }

  private void happens(Action action) {
    state = state.after(action);
    draw();
  }

  /** As the page does it: first where the news begins, then what counts as seen. */
  private void draw() {
    state = News.noticed(state, messenger());
    Errands.seen(state, messenger(), () -> Spot.id(lowest().ref()))
        .ifPresent(seen -> unread = below);
  }

  private ChatMessage lowest() {
    return messages.get(Math.max(0, messages.size() - 1 - below));
  }

  /** So many of the messages are further down than the screen. */
  private void scrolledUp(int messagesBelow) {
    below = messagesBelow;
    happens(new Action.Away(messagesBelow > 2));
  }

  private Messenger messenger() {
    Conversation ben =
        new Conversation(
            BEN, "Ben", Bytes.EMPTY, Standing.CONTACT, false, List.copyOf(messages), unread);
    return new Messenger(Optional.empty(), List.of(ben), Messenger.NONE.connection(), false);
  }

  private void assertNewsFrom(int number) {
    assertEquals(Optional.of(new MessageRef(false, id(number))), state.chat().news().first());
  }

  private void assertNoNews() {
    assertEquals(Optional.empty(), state.chat().news().first());
  }

  @Test
  void whatCameBeforeItWasOpenedIsNewAndStaysSo() {
    comes();
    unread = 0;
    comes();
    comes();
    happens(HERE);
    happens(new Action.Open(BEN));
    assertNewsFrom(1);
    assertEquals(0, unread);
    comes();
    comes();
    assertNewsFrom(1);
  }

  @Test
  void theNewsBeginsWhereItBeganUntilAllOfItIsRead() {
    comes();
    unread = 0;
    for (int i = 0; i < 12; i++) {
      comes();
    }
    below = 8;
    happens(HERE);
    happens(new Action.Open(BEN));
    draw();
    assertEquals(8, unread);
    scrolledUp(9);
    assertNewsFrom(1);
  }

  @Test
  void whatComesBeforeSomebodysEyesIsNotNew() {
    comes();
    happens(HERE);
    happens(new Action.Open(BEN));
    comes();
    assertNoNews();
  }

  @Test
  void whatComesIntoAnOpenConversationWithoutFocusIsNew() {
    openAndLooked();
    happens(GONE);
    comes();
    comes();
    assertNewsFrom(1);
    happens(HERE);
    assertNewsFrom(1);
    assertEquals(0, unread);
    happens(GONE);
    comes();
    assertNewsFrom(3);
  }

  private void openAndLooked() {
    comes();
    happens(HERE);
    happens(new Action.Open(BEN));
    assertNoNews();
  }

  @Test
  void whatComesWhileOneReadsFurtherUpIsNewAndUnread() {
    openAndLooked();
    happens(new Action.Away(true));
    below = 1;
    comes();
    below = 2;
    comes();
    assertNewsFrom(1);
    assertEquals(2, unread);
    below = 0;
    happens(new Action.Newest());
    assertNewsFrom(1);
    assertEquals(0, unread);
  }

  @Test
  void theNewsBeginsWhereItDidUntilSomebodyHasReadIt() {
    openAndLooked();
    happens(new Action.Back());
    comes();
    happens(new Action.Open(BEN));
    happens(new Action.Away(true));
    comes();
    assertNewsFrom(1);
    happens(new Action.Away(false));
    assertNewsFrom(1);
    happens(new Action.Away(true));
    below = 1;
    comes();
    assertNewsFrom(3);
  }

  @Test
  void onlyWhatWasOnTheScreenIsRead() {
    openAndLooked();
    happens(new Action.Back());
    come(10);
    happens(new Action.Open(BEN));
    happens(new Action.Back());
    come(10);
    below = 8;
    happens(new Action.Open(BEN));
    assertEquals(8, unread);
    for (int left = 7; left >= 0; left--) {
      scrolledUp(left);
      assertEquals(left, unread);
      assertNewsFrom(11);
    }
    scrolledUp(9);
    assertEquals(0, unread);
    assertNewsFrom(11);
  }

  @Test
  void whoHasManyUnreadComesToTheFirstOfThem() {
    openAndLooked();
    happens(new Action.Back());
    come(99);
    below = 99;
    happens(new Action.Open(BEN));
    assertEquals(0, state.place().skipped());
    happens(new Action.Back());
    come(151);
    below = 250;
    happens(new Action.Open(BEN));
    assertNewsFrom(1);
    assertEquals(new Place(Screen.CHATS, Optional.of(BEN), 100, 199), state.place());
    assertEquals(250, unread);
    happens(new Action.Later());
    assertEquals(new Place(Screen.CHATS, Optional.of(BEN), 150, 149), state.place());
    for (int i = 0; i < 3; i++) {
      happens(new Action.Later());
    }
    assertEquals(new Place(Screen.CHATS, Optional.of(BEN), 299, 0), state.place());
    come(400);
    assertEquals(0, state.place().skipped());
  }

  @Test
  void whoReadsFurtherUpStaysThere() {
    openAndLooked();
    scrolledUp(300);
    come(300);
    assertNewsFrom(1);
    assertEquals(0, state.place().skipped());
  }

  private void come(int count) {
    for (int i = 0; i < count; i++) {
      comes();
    }
  }

  @Test
  void whatComesWhileSettingsAreShownIsNew() {
    openAndLooked();
    happens(new Action.Show(Screen.SETTINGS));
    comes();
    happens(new Action.Back());
    assertNewsFrom(1);
  }

  @Test
  void onlyWhatTheOtherOneSaidCounts() {
    comes();
    unread = 0;
    comes();
    comes(Kind.NEW_DEVICE, false);
    comes(Kind.LOST, false);
    comes(Kind.TEXT, true);
    happens(new Action.Open(BEN));
    assertNewsFrom(1);
  }

  @Test
  void whoWritesHasSeenIt() {
    openAndLooked();
    happens(GONE);
    comes();
    happens(HERE);
    happens(new Action.Answer(new MessageRef(false, id(1))));
    assertNewsFrom(1);
    happens(new Action.Send(BEN, "yes"));
    assertNoNews();
    comes();
    assertNoNews();
  }

  @Test
  void nothingIsNewWhereEverythingIs() {
    comes();
    comes();
    happens(new Action.Open(BEN));
    assertNoNews();
    assertFalse(state.chat().news().watched());
    happens(HERE);
    assertTrue(state.chat().news().watched());
  }
}
