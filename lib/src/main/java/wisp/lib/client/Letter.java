package wisp.lib.client;

import java.util.Optional;
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
  private static final int FORMAT = 2;
  private static final int FIRST_FORMAT = 1;

  /** One contact cannot name another one's message, nor one of ours. */
  record Key(Address contact, boolean mine, Bytes id) {}

  static Letter written(
      Address to,
      long order,
      Bytes id,
      ChatMessage.Kind kind,
      String text,
      long nowMillis,
      Extras extras) {
    ChatMessage message =
        new ChatMessage(id, true, kind, text, nowMillis, State.WAITING, Reason.NONE, 0, 0, extras);
    return new Letter(to, order, message, State.WAITING, Bytes.EMPTY);
  }

  static Letter received(
      Address from, long order, Payload payload, long sentAtMillis, long endOfLifeMillis) {
    Bytes raw =
        payload instanceof Payload.Unknown unknown
            ? new Writer().u8(unknown.kind()).bytes(unknown.body()).toBytes()
            : Bytes.EMPTY;
    ChatMessage message =
        new ChatMessage(
            payload.id(),
            false,
            kind(payload),
            text(payload),
            sentAtMillis,
            State.RECEIVED,
            Reason.NONE,
            0,
            endOfLifeMillis,
            extras(payload));
    return new Letter(from, order, message, State.WAITING, raw);
  }

  private static ChatMessage.Kind kind(Payload payload) {
    return switch (payload) {
      case Payload.Text text -> ChatMessage.Kind.TEXT;
      case Payload.Rich rich -> ChatMessage.Kind.TEXT;
      case Payload.Timer timer -> ChatMessage.Kind.TIMER;
      default -> ChatMessage.Kind.NEWER;
    };
  }

  private static String text(Payload payload) {
    return switch (payload) {
      case Payload.Text plain -> plain.text();
      case Payload.Rich rich -> rich.text();
      default -> "";
    };
  }

  private static Extras extras(Payload payload) {
    return switch (payload) {
      case Payload.Rich rich -> Extras.of(rich.answered(), rich.timerMillis());
      case Payload.Timer timer -> Extras.of(Optional.empty(), timer.timerMillis());
      default -> Extras.NONE;
    };
  }

  /** A line that no message brought. */
  static Letter line(
      Address about,
      long order,
      Bytes id,
      ChatMessage.Kind kind,
      long nowMillis,
      long endOfLifeMillis) {
    ChatMessage message =
        new ChatMessage(
            id, false, kind, "", nowMillis, State.RECEIVED, Reason.NONE, 0, endOfLifeMillis);
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
    return with(message.at(state, reason, holders, endOfLifeMillis));
  }

  Letter with(ChatMessage changed) {
    return new Letter(contact, order, changed, reported, raw);
  }

  /** Its writer took it back; nothing of it stays. */
  Letter withdrawn() {
    return new Letter(contact, order, message.deleted(), reported, Bytes.EMPTY);
  }

  Letter with(Extras changed) {
    return with(message.with(changed));
  }

  Letter at(State state, Reason reason) {
    return at(state, reason, message.holders(), message.endOfLifeMillis());
  }

  /** A line that turned out to be of another kind. */
  Letter as(ChatMessage.Kind kind) {
    return line(
        contact, order, message.id(), kind, message.sentAtMillis(), message.endOfLifeMillis());
  }

  /** Whether somebody sent it, so that it is receipted. */
  boolean isMessage() {
    return message.isSaid() || isTimer();
  }

  boolean isTimer() {
    return message.kind() == ChatMessage.Kind.TIMER;
  }

  boolean isText() {
    return message.kind() == ChatMessage.Kind.TEXT;
  }

  boolean isDeleted() {
    return message.kind() == ChatMessage.Kind.DELETED;
  }

  /** When it is to go (ms, ring time), once it has arrived; {@link Long#MAX_VALUE}: never. */
  long vanishesAtMillis() {
    boolean isArrived =
        switch (message.state()) {
          case RECEIVED, DELIVERED, READ -> true;
          case WAITING, HELD, EXPIRED -> false;
        };
    long atMillis = message.extras().vanishesAtMillis();
    return isText() && isArrived && atMillis > 0 ? atMillis : Long.MAX_VALUE;
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

  /** A script that was told it is to be told what became of it. */
  Letter renewed() {
    return reported == State.RECEIVED ? new Letter(contact, order, message, State.HELD, raw) : this;
  }

  boolean isRenewed() {
    return reported == State.HELD && !message.mine();
  }

  static Letter read(Reader reader) {
    int format = reader.u8();
    if (format < FIRST_FORMAT || format > FORMAT) {
      throw new Malformed("letter format");
    }
    Address contact = Address.read(reader);
    long order = reader.u64();
    ChatMessage message = readMessage(reader);
    State reported = State.of(reader.u8());
    Extras extras = format == FIRST_FORMAT ? Extras.NONE : Extras.read(reader);
    return new Letter(contact, order, message.with(extras), reported, reader.rest());
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
    writer
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
        .u8(reported.code());
    message.extras().write(writer);
    return writer.bytes(raw).toBytes();
  }
}
