package wisp.node.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import wisp.lib.bytes.Hex;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;
import wisp.lib.client.Conversation;

/** One line of output, for people or for programs. */
sealed interface Line {
  String human();

  static Line arrived(Address from, ChatMessage message) {
    Message line =
        new Message(Hex.encode(message.id()), from.text(), words(message), message.sentAtMillis());
    return message.kind() == ChatMessage.Kind.TEXT
        ? line
        : new Remark(line.id, line.from, line.text, line.sentAt, message.kind().word());
  }

  /** What had come was changed by its writer: {@code edited} or {@code deleted}. */
  static Line revised(Address from, ChatMessage message) {
    String kind = message.kind() == ChatMessage.Kind.TEXT ? "edited" : message.kind().word();
    return new Remark(
        Hex.encode(message.id()), from.text(), words(message), message.sentAtMillis(), kind);
  }

  private static String words(ChatMessage message) {
    return switch (message.kind()) {
      case TEXT -> message.text();
      case NEWER -> "(this message needs a newer Wisp)";
      case NEW_DEVICE -> "(uses another device now, or restored a backup)";
      case AWAITED -> "(waiting for this message)";
      case LOST -> "(a message that could not be read, and did not come again)";
      case TIMER -> timer(message.extras().timerMillis());
      case DELETED -> "(deleted)";
    };
  }

  private static String timer(long millis) {
    return millis == 0
        ? "(messages do not disappear any more)"
        : "(messages disappear after " + millis / 1_000 + " s)";
  }

  /** A text that came; {@code sentAt} in ms since 1970. */
  record Message(String id, String from, String text, long sentAt) implements Line {
    @Override
    public String human() {
      return at(sentAt) + " " + from + ": " + harmless(text);
    }
  }

  /** What came and is no text: {@code kind} says what it is, {@code text} is for people. */
  record Remark(String id, String from, String text, long sentAt, String kind) implements Line {
    @Override
    public String human() {
      return at(sentAt) + " " + from + ": " + harmless(text);
    }
  }

  /** One line of a conversation with {@code contact}, whose name is {@code name}. */
  record Past(
      String id,
      String contact,
      String name,
      String from,
      String kind,
      String text,
      long sentAt,
      String state,
      String reason)
      implements Line {
    static Past of(Address own, Conversation conversation, ChatMessage message) {
      return new Past(
          Hex.encode(message.id()),
          conversation.contact().text(),
          conversation.name(),
          (message.mine() ? own : conversation.contact()).text(),
          message.kind().word(),
          words(message),
          message.sentAtMillis(),
          message.state().word(),
          reason(message));
    }

    /** Why something still waits is learned by asking the ring only. */
    private static String reason(ChatMessage message) {
      boolean isOpen = message.state() == wisp.lib.client.State.WAITING;
      return isOpen ? "" : message.reason().word();
    }

    @Override
    public String human() {
      String who = name.isEmpty() ? contact : contact + " (" + harmless(name) + ")";
      String start = at(sentAt) + " " + (contact.equals(from) ? "" : "to ") + who + ": ";
      String end = contact.equals(from) ? "" : " [" + (state + " " + reason).trim() + "]";
      return start + harmless(text) + end;
    }
  }

  /** How far a message of ours has come, and why not further. */
  record State(String id, String state, String reason) implements Line {
    static State of(ChatMessage message) {
      return new State(Hex.encode(message.id()), message.state().word(), message.reason().word());
    }

    @Override
    public String human() {
      return reason.isEmpty() ? id + " " + state : id + " " + state + " " + reason;
    }
  }

  /** What two people compare. */
  record Safety(String contact, String safetyNumber, boolean verified) implements Line {
    @Override
    public String human() {
      return safetyNumber + System.lineSeparator() + (verified ? "verified" : "not verified");
    }
  }

  /** What a person chose. */
  record Choice(boolean readReceipts, boolean keepTrying) implements Line {
    @Override
    public String human() {
      String receipts = "read-receipts " + new OnOff(readReceipts);
      return receipts + System.lineSeparator() + "keep-trying " + new OnOff(keepTrying);
    }
  }

  default String text(boolean json) {
    return json ? json() : human();
  }

  private String json() {
    try {
      return Mapper.MAPPER.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String at(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Nothing that a terminal would obey. */
  private static String harmless(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return shown.toString();
  }

  /** Made when the first line is. */
  final class Mapper {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Mapper() {}
  }
}
