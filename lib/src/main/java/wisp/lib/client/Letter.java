package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.Limits;

/**
 * A message as it is kept. {@code order} counts all letters of this account; {@code reported} is
 * the state that a script was told last; {@code raw} (kind ‖ body) is what this version does not
 * understand.
 */
record Letter(Address contact, long order, ChatMessage message, State reported, Bytes raw) {
  static final String PREFIX = "message/";
  private static final int FORMAT = 1;

  /** One contact cannot name another one's message, nor one of ours. */
  record Key(Address contact, boolean mine, Bytes id) {}

  static Letter written(Address to, long order, Bytes id, String text, long nowMillis) {
    return new Letter(
        to, order, ChatMessage.written(id, text, nowMillis), State.WAITING, Bytes.EMPTY);
  }

  static Letter received(
      Address from, long order, Payload payload, long sentAtMillis, long endOfLifeMillis) {
    String text = payload instanceof Payload.Text plain ? plain.text() : "";
    ChatMessage.Kind kind =
        payload instanceof Payload.Text ? ChatMessage.Kind.TEXT : ChatMessage.Kind.NEWER;
    Bytes raw =
        payload instanceof Payload.Unknown unknown
            ? new Writer().u8(unknown.kind()).bytes(unknown.body()).toBytes()
            : Bytes.EMPTY;
    ChatMessage message =
        ChatMessage.received(payload.id(), kind, text, sentAtMillis, endOfLifeMillis);
    return new Letter(from, order, message, State.WAITING, raw);
  }

  /** A line that no message brought. */
  static Letter line(
      Address about,
      long order,
      Bytes id,
      ChatMessage.Kind kind,
      long nowMillis,
      long endOfLifeMillis) {
    ChatMessage message = ChatMessage.received(id, kind, "", nowMillis, endOfLifeMillis);
    return new Letter(about, order, message, State.WAITING, Bytes.EMPTY);
  }

  Key key() {
    return new Key(contact, message.mine(), message.id());
  }

  String storageKey() {
    return PREFIX + contact.text() + (message.mine() ? "/o" : "/i") + Hex.encode(message.id());
  }

  State state() {
    return message.state();
  }

  Letter at(State state, Reason reason, int holders, long endOfLifeMillis) {
    ChatMessage next =
        new ChatMessage(
            message.id(),
            message.mine(),
            message.kind(),
            message.text(),
            message.sentAtMillis(),
            state,
            reason,
            holders,
            endOfLifeMillis);
    return new Letter(contact, order, next, reported, raw);
  }

  Letter at(State state, Reason reason) {
    return at(state, reason, message.holders(), message.endOfLifeMillis());
  }

  /** A line that turned out to be of another kind. */
  Letter as(ChatMessage.Kind kind) {
    return line(
        contact, order, message.id(), kind, message.sentAtMillis(), message.endOfLifeMillis());
  }

  /** Whether somebody wrote it, so that it is counted and receipted. */
  boolean isMessage() {
    return message.kind() == ChatMessage.Kind.TEXT || message.kind() == ChatMessage.Kind.NEWER;
  }

  /** Ours, and its fate is open. */
  boolean isInFlight() {
    return message.state() == State.WAITING || message.state() == State.HELD;
  }

  Letter asReported() {
    return new Letter(contact, order, message, message.state(), raw);
  }

  boolean isNews() {
    return switch (message.state()) {
      case RECEIVED, DELIVERED, READ, EXPIRED -> reported != message.state();
      case WAITING, HELD -> false;
    };
  }

  static Letter read(Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("letter format");
    }
    return new Letter(
        Address.read(reader),
        reader.u64(),
        readMessage(reader),
        State.of(reader.u8()),
        reader.rest());
  }

  private static ChatMessage readMessage(Reader reader) {
    return new ChatMessage(
        reader.bytes(Payload.ID_BYTES),
        reader.flag(),
        ChatMessage.Kind.of(reader.u8()),
        reader.text(Limits.ENVELOPE_MAX_BYTES),
        reader.millis(),
        State.of(reader.u8()),
        Reason.of(reader.u8()),
        reader.u16(),
        reader.millis());
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT);
    contact.write(writer);
    return writer
        .u64(order)
        .bytes(message.id())
        .flag(message.mine())
        .u8(message.kind().code())
        .text(message.text())
        .millis(message.sentAtMillis())
        .u8(message.state().code())
        .u8(message.reason().code())
        .u16(message.holders())
        .millis(message.endOfLifeMillis())
        .u8(reported.code())
        .bytes(raw)
        .toBytes();
  }
}
