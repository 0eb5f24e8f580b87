package wisp.lib.ratchet;

import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;

/**
 * One session with one peer: PQXDH's outcome and the Double Ratchet's state. Immutable: every step
 * gives the next session, which must be durable before the message leaves or counts as received.
 * Using one state twice to encrypt uses one key twice.
 */
public final class Session {
  /** How much longer a message is than its plaintext: ratchet header 40, tag 16. */
  public static final int OVERHEAD_BYTES = RatchetHeader.BYTES + Aead.TAG_BYTES;

  /** How long the key of a message that is late is kept. */
  public static final long SKIPPED_KEPT_MILLIS = SkippedKeys.KEPT_MILLIS;

  private static final int VERSION = 1;
  private static final Bytes NONCE = Bytes.wrap(new byte[Aead.NONCE_BYTES]);

  private final Purposes purposes;
  private final Conversation conversation;
  private final Optional<PqxdhHeader> start;
  private final boolean startedByMe;
  private final Ratchet ratchet;
  private final SkippedKeys skipped;

  private Session(
      Purposes purposes,
      Conversation conversation,
      boolean startedByMe,
      Optional<PqxdhHeader> start,
      Ratchet ratchet,
      SkippedKeys skipped) {
    this.purposes = purposes;
    this.conversation = conversation;
    this.startedByMe = startedByMe;
    this.start = start;
    this.ratchet = ratchet;
    this.skipped = skipped;
  }

  /** The message to send, and the session after it. */
  public record Sealed(Session next, Bytes message) {}

  /** What a message said, and the session after it. */
  public record Opened(Session next, Bytes plaintext) {}

  static Session initiated(
      Purposes purposes, Conversation conversation, PqxdhHeader start, Ratchet ratchet) {
    return new Session(purposes, conversation, true, Optional.of(start), ratchet, SkippedKeys.NONE);
  }

  static Session accepted(Purposes purposes, Conversation conversation, Ratchet ratchet) {
    return new Session(purposes, conversation, false, Optional.empty(), ratchet, SkippedKeys.NONE);
  }

  /** 32 bytes, the same on both sides; not secret. */
  public Bytes id() {
    return conversation.id();
  }

  /** Whether this side is the initiator. */
  public boolean startedByMe() {
    return startedByMe;
  }

  /** Whether something that the other side wrote was decrypted in it. */
  public boolean confirmed() {
    return ratchet.receiving().isPresent();
  }

  /** What every message of the initiator carries until the session is confirmed. */
  public Optional<PqxdhHeader> header() {
    return start;
  }

  /** Not before the responder's first decrypt, nor after 2^31 - 1 messages without an answer. */
  public boolean canEncrypt() {
    return ratchet.canSend();
  }

  /** How many messages were sent since the other side's last one that changed the ratchet. */
  public int sentInARow() {
    return ratchet.sending().map(Chain::number).orElse(0);
  }

  /**
   * Ratchet header 40 ‖ ciphertext, 56 bytes more than {@code plaintext}. The first message after
   * one of the other side takes 32 bytes of entropy, the others none.
   *
   * @throws IllegalStateException if {@link #canEncrypt} says no
   */
  public Sealed encrypt(Bytes plaintext, Entropy entropy) {
    Ratchet ready = ratchet.readyToSend(purposes, entropy);
    Bytes header = ready.header().toBytes();
    Bytes sealed = Aead.seal(ready.messageKey(purposes), NONCE, bound(header), plaintext);
    return new Sealed(with(ready.sent(purposes), skipped), Bytes.concat(header, sealed));
  }

  /**
   * Opens a message that comes in any order, but only once.
   *
   * @throws Forged if it is anything but the peer's: too short, damaged, repeated, forgotten, of
   *     another session, or more than 1,000 numbers ahead
   */
  public Opened decrypt(long nowMillis, Bytes message) {
    RatchetHeader header = RatchetHeader.of(message);
    SkippedKeys kept = skipped.forgetting(nowMillis);
    Optional<SkippedKey> late = kept.find(header);
    if (late.isPresent()) {
      Bytes plaintext = open(late.get().messageKey(), message);
      return new Opened(with(ratchet, kept.without(header)), plaintext);
    }
    Ratchet.Received received = ratchet.receive(header, new Skipping(purposes, nowMillis));
    Bytes plaintext = open(received.messageKey(), message);
    return new Opened(with(received.next(), kept.and(received.skipped())), plaintext);
  }

  /** Without the keys of late messages that are 48 hours old; the same object if there are none. */
  public Session forgetting(long nowMillis) {
    SkippedKeys kept = skipped.forgetting(nowMillis);
    return kept.equals(skipped) ? this : with(ratchet, kept);
  }

  /** With the keys of at most that many late messages; the same object if there are not more. */
  public Session keepingLate(int most) {
    SkippedKeys kept = skipped.newest(most);
    return kept.equals(skipped) ? this : with(ratchet, kept);
  }

  private Bytes open(Bytes messageKey, Bytes message) {
    Bytes header = message.slice(0, RatchetHeader.BYTES);
    Bytes sealed = message.slice(RatchetHeader.BYTES, message.size());
    return Aead.open(messageKey, NONCE, bound(header), sealed);
  }

  private Bytes bound(Bytes header) {
    return Bytes.concat(conversation.associatedData(), header);
  }

  private Session with(Ratchet next, SkippedKeys kept) {
    Optional<PqxdhHeader> still = next.receiving().isPresent() ? Optional.empty() : start;
    return new Session(purposes, conversation, startedByMe, still, next, kept);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Malformed if it is not a session
   */
  public static Session read(Purposes purposes, Reader reader) {
    if (reader.u8() != VERSION) {
      throw new Malformed("session version");
    }
    Conversation conversation = Conversation.read(reader);
    boolean startedByMe = reader.flag();
    Ratchet ratchet = Ratchet.read(reader);
    boolean starting = startedByMe && ratchet.receiving().isEmpty();
    Optional<PqxdhHeader> start =
        starting ? Optional.of(PqxdhHeader.read(reader)) : Optional.empty();
    return new Session(
        purposes, conversation, startedByMe, start, ratchet, SkippedKeys.read(reader));
  }

  /**
   * For one's own store, secrets included: at most 1,600 bytes, 300 once confirmed, and 76 for each
   * late message (2,000 at most).
   */
  public void write(Writer writer) {
    conversation.write(writer.u8(VERSION));
    ratchet.write(writer.flag(startedByMe));
    start.ifPresent(header -> header.write(writer));
    skipped.write(writer);
  }

  @Override
  public String toString() {
    return "Session[" + (startedByMe ? "initiator" : "responder") + "]";
  }
}
