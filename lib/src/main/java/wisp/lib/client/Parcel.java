package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;

/**
 * Something on its way to somebody: a text of ours, or receipts for messages of theirs. {@code
 * messages}: ids of what it carries or acknowledges. {@code envelopes}: those that it asks for, or
 * that it is sent instead of. {@code notBeforeMillis} and {@code sinceMillis} are own time.
 */
record Parcel(
    Bytes id,
    Address to,
    Kind kind,
    List<Bytes> messages,
    long ttlMillis,
    long notBeforeMillis,
    long sinceMillis,
    int round,
    List<Id> envelopes,
    Optional<Sent> sent) {
  static final String PREFIX = "outbox/";
  static final int ID_BYTES = 16;
  private static final int FORMAT = 1;

  enum Kind {
    TEXT,
    DELIVERED,
    READ,
    /** Asks for what could not be decrypted. */
    PLEASE_AGAIN,
    /** Own name and picture. */
    NAME,
    /** To a message of theirs. */
    REACTION,
    /** To a message of ours. */
    OWN_REACTION,
    EDIT,
    /** Takes messages back. */
    DELETION,
    TYPING;

    int code() {
      return switch (this) {
        case TEXT -> 0;
        case DELIVERED -> 1;
        case READ -> 2;
        case PLEASE_AGAIN -> 3;
        case NAME -> 4;
        case REACTION -> 5;
        case OWN_REACTION -> 6;
        case EDIT -> 7;
        case DELETION -> 8;
        case TYPING -> 9;
      };
    }

    static Kind of(int code) {
      return switch (code) {
        case 0 -> TEXT;
        case 1 -> DELIVERED;
        case 2 -> READ;
        case 3 -> PLEASE_AGAIN;
        case 4 -> NAME;
        case 5 -> REACTION;
        case 6 -> OWN_REACTION;
        case 7 -> EDIT;
        case 8 -> DELETION;
        case 9 -> TYPING;
        default -> throw new Malformed("parcel kind");
      };
    }
  }

  /** Its envelope; the bytes are empty once the ring acknowledged it. */
  record Sent(Id envelopeId, long endOfLifeMillis, Bytes returnSeed, Bytes envelope) {
    boolean isHeld() {
      return envelope.isEmpty();
    }

    Envelope toEnvelope() {
      return Reader.readAll(envelope, Envelope::read);
    }

    KeyPair returnKey() {
      return Signature.fromSeed(returnSeed);
    }

    Sent held() {
      return new Sent(envelopeId, endOfLifeMillis, returnSeed, Bytes.EMPTY);
    }

    @Override
    public String toString() {
      return "Sent[" + envelopeId + "]";
    }
  }

  /** To be sent at once, as long as the ring lets it live. */
  static Parcel of(Bytes id, Address to, Kind kind, List<Bytes> messages, long nowMillis) {
    return new Parcel(
        id, to, kind, messages, 0, nowMillis, nowMillis, 0, List.of(), Optional.empty());
  }

  /**
   * A letter of ours, to be sent at once; a life of 0 is the ring's longest. Its id starts with the
   * letter's place, for those that are written in the same millisecond.
   */
  static Parcel text(Desk desk, Letter letter, long ttlMillis) {
    Bytes id = new Writer().u64(letter.order()).bytes(desk.entropy().bytes(ID_BYTES - 8)).toBytes();
    return of(id, letter.contact(), Kind.TEXT, List.of(letter.message().id()), desk.now())
        .living(ttlMillis);
  }

  Parcel living(long forMillis) {
    return new Parcel(
        id, to, kind, messages, forMillis, notBeforeMillis, sinceMillis, round, envelopes, sent);
  }

  Parcel and(Id envelope) {
    List<Id> more = new ArrayList<>(envelopes);
    more.add(envelope);
    return carrying(messages, List.copyOf(more));
  }

  private Parcel carrying(List<Bytes> newMessages, List<Id> newEnvelopes) {
    return new Parcel(
        id,
        to,
        kind,
        newMessages,
        ttlMillis,
        notBeforeMillis,
        sinceMillis,
        round,
        newEnvelopes,
        sent);
  }

  String key() {
    return PREFIX + Hex.encode(id);
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Sent again for a week if nobody collected it: to take it in twice changes nothing. */
  boolean isRepeated() {
    return switch (kind) {
      case DELIVERED, READ, REACTION, OWN_REACTION, EDIT, DELETION, NAME -> true;
      case TEXT, PLEASE_AGAIN, TYPING -> false;
    };
  }

  /** Says what a message of this account, or one's reaction to it, is now: the last one counts. */
  boolean isChangeOf(Bytes message) {
    return switch (kind) {
      case REACTION, OWN_REACTION, EDIT -> messages.contains(message);
      case TEXT, DELIVERED, READ, PLEASE_AGAIN, NAME, DELETION, TYPING -> false;
    };
  }

  /** Worth nothing a moment later: not kept, and nobody needs to know that it was not collected. */
  boolean isFleeting() {
    return kind == Kind.TYPING;
  }

  boolean isHeld() {
    return sent.isPresent() && sent.get().isHeld();
  }

  /** Not to be sent yet; what lies further off than any pause comes from a clock set back. */
  boolean isResting(long nowMillis) {
    long leftMillis = notBeforeMillis - nowMillis;
    long longestMillis = isText() && round > 0 ? Days.HOUR_MILLIS : 2 * Days.MINUTE_MILLIS;
    return leftMillis > 0 && leftMillis <= longestMillis;
  }

  /** Its life ended, and nobody said how. */
  boolean isPastLife(long ringMillis) {
    return sent.isPresent() && sent.get().endOfLifeMillis() <= ringMillis;
  }

  Parcel with(Sent newSent) {
    return withSent(Optional.of(newSent));
  }

  Parcel unsealed() {
    return withSent(Optional.empty());
  }

  private Parcel withSent(Optional<Sent> newSent) {
    return new Parcel(
        id, to, kind, messages, ttlMillis, notBeforeMillis, sinceMillis, round, envelopes, newSent);
  }

  Parcel and(Bytes message) {
    List<Bytes> more = new ArrayList<>(messages);
    more.add(message);
    return carrying(List.copyOf(more), envelopes);
  }

  Parcel without(Bytes message) {
    List<Bytes> fewer = Lists.filter(messages, each -> !each.equals(message));
    return carrying(fewer, envelopes);
  }

  Parcel notBefore(long ownMillis) {
    return new Parcel(
        id, to, kind, messages, ttlMillis, ownMillis, sinceMillis, round, envelopes, sent);
  }

  /** The same once more, in a new envelope. */
  Parcel again(long notBefore) {
    return new Parcel(
        id,
        to,
        kind,
        messages,
        ttlMillis,
        notBefore,
        sinceMillis,
        round + 1,
        envelopes,
        Optional.empty());
  }

  static Parcel read(Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("parcel format");
    }
    return new Parcel(
        reader.bytes(ID_BYTES),
        Address.read(reader),
        Kind.of(reader.u8()),
        reader.list(Payload.RECEIPTS_MAX, Payload.ID_BYTES, r -> r.bytes(Payload.ID_BYTES)),
        reader.millis(),
        reader.u64(),
        reader.u64(),
        reader.u32(),
        reader.list(Plaintext.INSTEAD_MAX, Limits.ID_BYTES, Id::read),
        reader.flag() ? Optional.of(readSent(reader)) : Optional.empty());
  }

  private static Sent readSent(Reader reader) {
    return new Sent(
        Id.read(reader),
        reader.millis(),
        reader.bytes(Signature.KEY_BYTES),
        reader.sized(Limits.ENVELOPE_MAX_BYTES));
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT).bytes(id);
    to.write(writer);
    writer
        .u8(kind.code())
        .list(messages, Writer::bytes)
        .millis(ttlMillis)
        .u64(notBeforeMillis)
        .u64(sinceMillis)
        .u32(round)
        .list(envelopes, (w, envelope) -> envelope.write(w))
        .flag(sent.isPresent());
    sent.ifPresent(value -> writeSent(writer, value));
    return writer.toBytes();
  }

  private static void writeSent(Writer writer, Sent sent) {
    sent.envelopeId.write(writer);
    writer.millis(sent.endOfLifeMillis).bytes(sent.returnSeed).sized(sent.envelope);
  }
}
