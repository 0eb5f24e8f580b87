package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;

/** What comes before the message that it is about. */
class AfterthoughtsTest {
  private static final Address BEN = new World(61).person("Ben").address();
  private final Desk desk = new Desk(new World(62).entropy(), new Ledger(0, Set.of()));
  private final Afterthoughts afterthoughts = new Afterthoughts(desk);

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
    assertTrue(afterthoughts.about(BEN, id(198)).isEmpty());
    assertTrue(afterthoughts.about(BEN, id(200)).isPresent());
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
