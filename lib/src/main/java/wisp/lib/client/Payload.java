package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;

/**
 * What one account tells another: message id 16 ‖ time of writing 8 (ms, ring time) ‖ kind 1 ‖
 * body. Kinds below 128 are shown and receipted, also when this version does not know them; those
 * above are not.
 */
sealed interface Payload
    permits Payload.Text,
        Payload.Rich,
        Payload.Timer,
        Payload.Receipts,
        Payload.Name,
        Payload.PleaseAgain,
        Payload.Unknown,
        Change {
  int ID_BYTES = 16;
  int OVERHEAD_BYTES = ID_BYTES + 8 + 1;
  int RECEIPTS_MAX = 90;

  /** A year. */
  long TIMER_MAX_MILLIS = 365 * Days.DAY_MILLIS;

  Bytes id();

  long sentAtMillis();

  int kind();

  void writeBody(Writer writer);

  /** Whether a line of the conversation comes of it. */
  default boolean isShown() {
    return kind() < Unknown.SILENT;
  }

  /** Display name ‖ text. */
  record Text(Bytes id, long sentAtMillis, String name, String text) implements Payload {
    static final int KIND = 1;
    static final int OVERHEAD_BYTES = Payload.OVERHEAD_BYTES + 2 + DisplayName.MAX_BYTES + 2;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void writeBody(Writer writer) {
      writer.text(name).text(text);
    }
  }

  /**
   * A text with more: display name ‖ answers a message 1 (‖ which: the recipient's 1 ‖ id 16) ‖ how
   * long it stays (s) 4 ‖ text.
   */
  record Rich(
      Bytes id,
      long sentAtMillis,
      String name,
      Optional<MessageRef> answered,
      long timerMillis,
      String text)
      implements Payload {
    static final int KIND = 2;

    /** At most, and more than a plain text has. */
    static final int OVERHEAD_BYTES = Text.OVERHEAD_BYTES + 1 + 1 + ID_BYTES + 4;

    @Override
    public int kind() {
      return KIND;
    }

    /** What is ours is, to the recipient, the other one's. */
    @Override
    public void writeBody(Writer writer) {
      writer.text(name).flag(answered.isPresent());
      answered.ifPresent(ref -> writer.flag(!ref.mine()).bytes(ref.id()));
      writer.u32((int) (timerMillis / 1_000)).text(text);
    }
  }

  /** How long new messages of the conversation stay (s; 0: for ever) 4. */
  record Timer(Bytes id, long sentAtMillis, long timerMillis) implements Payload {
    static final int KIND = 3;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void writeBody(Writer writer) {
      writer.u32((int) (timerMillis / 1_000));
    }
  }

  /** Delivered (0) or read (1) ‖ ids of messages. */
  record Receipts(Bytes id, long sentAtMillis, boolean read, List<Bytes> messages)
      implements Payload {
    static final int KIND = 129;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void writeBody(Writer writer) {
      writer.flag(read).list(messages, Writer::bytes);
    }
  }

  /** Display name ‖ picture, which may be empty. */
  record Name(Bytes id, long sentAtMillis, String name, Bytes picture) implements Payload {
    static final int KIND = 130;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void writeBody(Writer writer) {
      writer.text(name).sized(picture);
    }
  }

  /** These envelopes cannot be decrypted: send again what was in them. */
  record PleaseAgain(Bytes id, long sentAtMillis, List<Id> envelopes) implements Payload {
    static final int KIND = 131;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void writeBody(Writer writer) {
      writer.list(envelopes, (w, envelope) -> envelope.write(w));
    }
  }

  /** Something that a newer Wisp understands. */
  record Unknown(Bytes id, long sentAtMillis, int kind, Bytes body) implements Payload {
    static final int SILENT = 128;

    @Override
    public void writeBody(Writer writer) {
      writer.bytes(body);
    }
  }

  default void write(Writer writer) {
    writeBody(writer.bytes(id()).millis(sentAtMillis()).u8(kind()));
  }

  private static Bytes picture(Reader reader) {
    Bytes picture = reader.sized(Picture.MAX_BYTES);
    if (!Picture.isSound(picture)) {
      throw new Malformed("picture");
    }
    return picture;
  }

  private static long readTimer(Reader reader) {
    long millis = 1_000L * reader.u32();
    if (millis < 0 || millis > TIMER_MAX_MILLIS) {
      throw new Malformed("timer");
    }
    return millis;
  }

  /**
   * Reads to the end.
   *
   * @throws Malformed if it is a known kind with another body
   */
  static Payload read(Reader reader) {
    Bytes id = reader.bytes(ID_BYTES);
    long sentAtMillis = reader.millis();
    int kind = reader.u8();
    return switch (kind) {
      case Text.KIND ->
          new Text(
              id,
              sentAtMillis,
              reader.text(DisplayName.MAX_BYTES),
              reader.text(Limits.ENVELOPE_MAX_BYTES));
      case Receipts.KIND ->
          new Receipts(
              id,
              sentAtMillis,
              reader.flag(),
              reader.list(RECEIPTS_MAX, ID_BYTES, r -> r.bytes(ID_BYTES)));
      case Name.KIND ->
          new Name(id, sentAtMillis, reader.text(DisplayName.MAX_BYTES), picture(reader));
      case PleaseAgain.KIND ->
          new PleaseAgain(
              id, sentAtMillis, reader.list(Plaintext.INSTEAD_MAX, Limits.ID_BYTES, Id::read));
      case Rich.KIND ->
          new Rich(
              id,
              sentAtMillis,
              reader.text(DisplayName.MAX_BYTES),
              reader.flag() ? Optional.of(Change.readRef(reader)) : Optional.empty(),
              readTimer(reader),
              reader.text(Limits.ENVELOPE_MAX_BYTES));
      case Timer.KIND -> new Timer(id, sentAtMillis, readTimer(reader));
      case Change.Reaction.KIND, Change.Edit.KIND, Change.Deletion.KIND, Change.Typing.KIND ->
          Change.read(id, sentAtMillis, kind, reader);
      default -> new Unknown(id, sentAtMillis, kind, reader.rest());
    };
  }
}
