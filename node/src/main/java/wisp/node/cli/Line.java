package wisp.node.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import wisp.lib.bytes.Hex;
import wisp.lib.client.Address;
import wisp.lib.client.ChatMessage;

/** One line of output, for people or for programs. */
sealed interface Line {
  String human();

  /** A message that came; {@code sentAt} in ms since 1970. */
  record Message(String id, String from, String text, long sentAt) implements Line {
    static Message of(Address from, ChatMessage message) {
      return new Message(
          Hex.encode(message.id()), from.text(), words(message), message.sentAtMillis());
    }

    private static String words(ChatMessage message) {
      return switch (message.kind()) {
        case TEXT -> message.text();
        case NEWER -> "(this message needs a newer Wisp)";
        case NEW_DEVICE -> "(writes from another device now, or restored a backup)";
        case AWAITED -> "(waiting for this message)";
        case LOST -> "(a message that could not be read, and did not come again)";
      };
    }

    @Override
    public String human() {
      Instant at = Instant.ofEpochMilli(sentAt).truncatedTo(ChronoUnit.SECONDS);
      return at + " " + from + ": " + harmless(text);
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
