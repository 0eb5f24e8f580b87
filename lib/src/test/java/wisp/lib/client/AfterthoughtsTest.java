package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** What comes before the message that it is about. */
class AfterthoughtsTest {
  private static final Address BEN = new World(61).person("Ben").address();
  private static final Address CY = new World(63).person("Cy").address();
  private final Desk desk = new Desk(new World(62).entropy(), new Ledger(0, Set.of()));
  private final History history = new History(desk);
  private final Afterthoughts afterthoughts = new Afterthoughts(desk, history);

  @BeforeEach
  void acquainted() {
    history.save(Contact.of(BEN, Standing.CONTACT, 1));
    history.save(Contact.of(CY, Standing.REQUEST, 2));
  }

  private static Bytes id(int number) {
    return new Writer().u64(number).u64(0).toBytes();
  }

  private Afterthought about(int number) {
    return afterthoughts.about(BEN, id(number)).orElseThrow();
  }

  private static ChatMessage message(String text) {
    return new ChatMessage(
        id(1), false, ChatMessage.Kind.TEXT, text, 5, State.RECEIVED, Reason.NONE, 0, 0);
  }

  @Test
  void theLatestEditAndReactionWaitForTheirMessage() {
    afterthoughts.said(BEN, id(1), each -> each.edited("second", 20));
    afterthoughts.said(BEN, id(1), each -> each.edited("first", 10));
    afterthoughts.said(BEN, id(1), each -> each.reacted("👍", 15));
    ChatMessage applied = about(1).applied(message("as written"));
    assertEquals("second", applied.text());
    assertEquals("👍", applied.extras().reactions().theirs());
    afterthoughts.done(BEN, id(1));
    assertTrue(afterthoughts.about(BEN, id(1)).isEmpty());
  }

  @Test
  void nothingBringsBackWhatIsGone() {
    afterthoughts.said(BEN, id(1), Afterthought::asWithdrawn);
    afterthoughts.said(BEN, id(1), each -> each.edited("later", 99));
    afterthoughts.forgotten(BEN, id(2));
    afterthoughts.done(BEN, id(2));
    assertTrue(about(1).isGone());
    assertEquals("", about(1).text());
    assertTrue(about(2).isGone());
  }

  @Test
  void theOtherSideHasOnlySoMuchRoom() {
    afterthoughts.forgotten(BEN, id(1));
    for (int i = 2; i < 700; i++) {
      afterthoughts.said(BEN, id(i), Afterthought::asWithdrawn);
    }
    assertTrue(about(1).isGone() && about(699).isGone());
    assertTrue(afterthoughts.about(BEN, id(2)).isEmpty());
    assertTrue(afterthoughts.about(BEN, id(599)).isEmpty());
    assertTrue(afterthoughts.about(BEN, id(600)).isPresent());
  }

  /** They are loaded in any order. */
  @Test
  void theOldestGoesAlsoAfterARestart() {
    Afterthoughts loaded = new Afterthoughts(desk, history);
    for (int i = 100; i > 0; i--) {
      Afterthought stored = Afterthought.none(BEN, id(i), i).asWithdrawn();
      loaded.load(stored.key(), stored.toBytes());
    }
    loaded.said(BEN, id(101), Afterthought::asWithdrawn);
    assertTrue(loaded.about(BEN, id(1)).isEmpty());
    assertTrue(loaded.about(BEN, id(100)).isPresent());
  }

  @Test
  void nobodyPushesOutWhatSomebodyElseTookBack() {
    afterthoughts.said(BEN, id(1), Afterthought::asWithdrawn);
    history.save(Contact.of(CY, Standing.CONTACT, 2));
    for (int i = 0; i < 600; i++) {
      afterthoughts.said(CY, id(i), each -> each.edited("x", 1));
    }
    assertTrue(about(1).isGone());
  }

  @Test
  void thoseWhoWereNotAcceptedMayOnlyTakeBack() {
    for (int i = 0; i < 30; i++) {
      afterthoughts.said(CY, id(i), each -> each.edited("x", 1));
      afterthoughts.said(CY, id(i), each -> each.reacted("👍", 1));
      assertTrue(afterthoughts.about(CY, id(i)).isEmpty());
      afterthoughts.said(CY, id(i), Afterthought::asWithdrawn);
    }
    assertTrue(afterthoughts.about(CY, id(9)).isEmpty());
    assertTrue(afterthoughts.about(CY, id(10)).orElseThrow().isGone());
  }

  @Test
  void isKeptAsLongAsTheMessageCanCome() {
    desk.begin(0);
    afterthoughts.prune();
    afterthoughts.forgotten(BEN, id(1));
    desk.begin(8 * Days.DAY_MILLIS);
    afterthoughts.prune();
    assertTrue(about(1).isGone());
    desk.begin(9 * Days.DAY_MILLIS);
    afterthoughts.prune();
    assertEquals(List.of(), afterthoughts.about(BEN, id(1)).stream().toList());
  }

  @Test
  void isReadAsItWasWritten() {
    Afterthought whole = Afterthought.none(BEN, id(1), 7).edited("text", 3).reacted("👍", 4);
    assertEquals(whole, Reader.readAll(whole.toBytes(), Afterthought::read));
    assertEquals(
        whole.asWithdrawn(), Reader.readAll(whole.asWithdrawn().toBytes(), Afterthought::read));
  }
}
