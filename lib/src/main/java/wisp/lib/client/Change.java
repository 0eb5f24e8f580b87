package wisp.lib.client;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Limits;

/** A payload that is no line of its own, but changes others or the moment. */
sealed interface Change extends Payload {
  int DELETED_MAX = RECEIPTS_MAX;

  /** The recipient's 1 ‖ id 16 ‖ emoji, or empty: taken back. The latest of one writer counts. */
  record Reaction(Bytes id, long sentAtMillis, MessageRef to, String emoji) implements Change {
    static final int KIND = 132;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void writeBody(Writer writer) {
      writer.flag(!to.mine()).bytes(to.id()).text(emoji);
    }
  }

  /** Id 16 of a message of the sender ‖ its text from now on. The latest counts. */
  record Edit(Bytes id, long sentAtMillis, Bytes message, String text) implements Change {
    static final int KIND = 133;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void writeBody(Writer writer) {
      writer.bytes(message).text(text);
    }
  }

  /** Ids of messages of the sender, which are taken back. */
  record Deletion(Bytes id, long sentAtMillis, List<Bytes> messages) implements Change {
    static final int KIND = 134;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void writeBody(Writer writer) {
      writer.list(messages, Writer::bytes);
    }
  }

  /** Nothing: something is being typed. */
  record Typing(Bytes id, long sentAtMillis) implements Change {
    static final int KIND = 135;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void writeBody(Writer writer) {}
  }

  /** As the recipient sees it, to whom its own messages are those that the sender calls theirs. */
  static MessageRef readRef(Reader reader) {
    return new MessageRef(reader.flag(), reader.bytes(ID_BYTES));
  }

  static Change read(Bytes id, long sentAtMillis, int kind, Reader reader) {
    return switch (kind) {
      case Reaction.KIND ->
          new Reaction(id, sentAtMillis, readRef(reader), reader.text(Reactions.EMOJI_MAX_BYTES));
      case Edit.KIND ->
          new Edit(
              id, sentAtMillis, reader.bytes(ID_BYTES), reader.text(Limits.ENVELOPE_MAX_BYTES));
      case Deletion.KIND ->
          new Deletion(
              id, sentAtMillis, reader.list(DELETED_MAX, ID_BYTES, r -> r.bytes(ID_BYTES)));
      case Typing.KIND -> new Typing(id, sentAtMillis);
      default -> throw new Malformed("kind");
    };
  }
}
