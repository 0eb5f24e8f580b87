package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Reason;
import wisp.lib.client.State;

class LineTest {
  private static final String ID = "00000000000000000000000000000000";

  private static ChatMessage message(State state, Reason reason) {
    return new ChatMessage(
        Bytes.of(new byte[16]), true, ChatMessage.Kind.TEXT, "", 0, state, reason, 3, 1);
  }

  @Test
  void aState() {
    Line line = Line.State.of(message(State.EXPIRED, Reason.NACK));
    assertEquals(ID + " expired nack", line.text(false));
    assertEquals(
        "{\"id\":\"" + ID + "\",\"state\":\"expired\",\"reason\":\"nack\"}", line.text(true));
  }

  @Test
  void aMessageDoesNotCommandTheTerminal() {
    Line line = new Line.Message(ID, "wA", "red \u001b[31m\nline", 1_790_000_000_000L);
    assertEquals("2026-09-21T14:13:20Z wA: red  [31m line", line.text(false));
    assertEquals(
        "{\"id\":\""
            + ID
            + "\",\"from\":\"wA\",\"text\":\"red \\u001B[31m\\nline\",\"sentAt\":1790000000000}",
        line.text(true));
  }

  @Test
  void programsTellWhatIsNoTextApart() {
    Address from = new Address(Bytes.of(new byte[32]), Bytes.of(new byte[32]));
    ChatMessage text = received(ChatMessage.Kind.TEXT, "hello");
    assertFalse(Line.arrived(from, text).text(true).contains("kind"));
    String line = Line.arrived(from, received(ChatMessage.Kind.NEW_DEVICE, "")).text(true);
    assertTrue(line.endsWith(",\"sentAt\":7,\"kind\":\"new-device\"}"), line);
    assertTrue(line.startsWith("{\"id\":\"" + ID + "\",\"from\":\"w"), line);
  }

  private static ChatMessage received(ChatMessage.Kind kind, String text) {
    return new ChatMessage(
        Bytes.of(new byte[16]), false, kind, text, 7, State.RECEIVED, Reason.NONE, 0, 0);
  }

  @Test
  void aTrackerEndsWhenItsStateIsReachedOrCannotBe() {
    Tracker tracker = new Tracker(null, Bytes.EMPTY, State.DELIVERED, 0);
    tracker.heard(message(State.HELD, Reason.NONE));
    assertEquals(false, tracker.ended().isDone());
    tracker.heard(message(State.EXPIRED, Reason.NACK));
    assertEquals(true, tracker.ended().isDone());
    assertEquals(false, tracker.isReached());
    tracker.heard(message(State.READ, Reason.NONE));
    assertEquals(true, tracker.isReached());
  }

  @Test
  void onlyANackSaysThatNobodyCollectedIt() {
    assertTrue(SendCommand.expired(Reason.NACK).contains("nobody collected it"));
    assertFalse(SendCommand.expired(Reason.CLOCK).contains("nobody"));
    assertFalse(SendCommand.expired(Reason.NONE).contains("nobody"));
  }

  @Test
  void whoWaitsLearnsWhatToDo() {
    assertTrue(SendCommand.why(Reason.NO_CARD).contains("check the address; the message is kept"));
    assertTrue(SendCommand.why(Reason.OFFLINE).contains("check --via; the message is kept"));
  }
}
