package wisp.lib.ratchet;

import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.Kdf;
import wisp.lib.crypto.KeyPair;

/**
 * The state of the Double Ratchet (Signal, revision 4, section 3.2). A new own pair is made only
 * when there is something to send, and forgotten as soon as the other side answered it.
 *
 * @param previous how many messages the sending chain before this one had
 */
record Ratchet(
    Bytes root,
    Optional<KeyPair> own,
    Optional<Chain> sending,
    Optional<Bytes> remote,
    Optional<Chain> receiving,
    int previous) {
  static final int SKIPPED_MAX = 1_000;
  private static final int ROOT_BYTES = 32;

  /** A key to open one message with, the state after it, and the keys of those left out. */
  record Received(Ratchet next, Bytes messageKey, List<SkippedKey> skipped) {}

  static Ratchet initiator(Bytes secret, Bytes prekey) {
    return new Ratchet(
        secret, Optional.empty(), Optional.empty(), Optional.of(prekey), Optional.empty(), 0);
  }

  static Ratchet responder(Bytes secret, KeyPair prekey) {
    return new Ratchet(
        secret, Optional.of(prekey), Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }

  boolean canSend() {
    return sending.map(chain -> chain.number() < Chain.END).orElse(remote.isPresent());
  }

  /**
   * With a sending chain.
   *
   * @throws IllegalStateException if it cannot send
   */
  Ratchet readyToSend(Purposes purposes, Entropy entropy) {
    if (!canSend()) {
      throw new IllegalStateException("cannot send");
    }
    return sending.isPresent() ? this : startSending(purposes, Agreement.generate(entropy));
  }

  private Ratchet startSending(Purposes purposes, KeyPair pair) {
    Bytes keys = step(purposes, pair, remote.orElseThrow());
    return new Ratchet(
        root(keys), Optional.of(pair), Optional.of(chain(keys)), remote, receiving, previous);
  }

  /** Of the next message. */
  RatchetHeader header() {
    return new RatchetHeader(
        own.orElseThrow().publicKey(), previous, sending.orElseThrow().number());
  }

  /** Of the next message. */
  Bytes messageKey(Purposes purposes) {
    return sending.orElseThrow().messageKey(purposes);
  }

  Ratchet sent(Purposes purposes) {
    Chain next = sending.orElseThrow().next(purposes);
    return new Ratchet(root, own, Optional.of(next), remote, receiving, previous);
  }

  /**
   * @throws Forged if no such message can come
   */
  Received receive(RatchetHeader header, Skipping skipping) {
    Ratchet at = isCurrent(header) ? this : turned(header, skipping);
    Chain chain = at.receiving.orElseThrow(Forged::new);
    if (header.number() < chain.number()
        || header.number() - chain.number() > SKIPPED_MAX
        || header.number() == Chain.END) {
      throw new Forged();
    }
    Chain reached = skipping.until(header.number(), header.key(), chain);
    return new Received(
        at.received(reached.next(skipping.purposes())),
        reached.messageKey(skipping.purposes()),
        skipping.passed());
  }

  private boolean isCurrent(RatchetHeader header) {
    return remote.isPresent() && remote.get().equals(header.key());
  }

  /** After the other side's next ratchet key; the rest of its chain before is skipped. */
  private Ratchet turned(RatchetHeader header, Skipping skipping) {
    checkTurn(header);
    Bytes keys = step(skipping.purposes(), own.orElseThrow(), header.key());
    receiving.ifPresent(chain -> skipping.until(header.previous(), remote.orElseThrow(), chain));
    return new Ratchet(
        root(keys),
        Optional.empty(),
        Optional.empty(),
        Optional.of(header.key()),
        Optional.of(chain(keys)),
        sending.map(Chain::number).orElse(0));
  }

  /** A new key of theirs answers one of ours, and neither jump is large: before any derivation. */
  private void checkTurn(RatchetHeader header) {
    int received = receiving.map(Chain::number).orElse(0);
    if (own.isEmpty()
        || header.number() > SKIPPED_MAX
        || header.previous() - received > SKIPPED_MAX) {
      throw new Forged();
    }
  }

  private Ratchet received(Chain next) {
    return new Ratchet(root, own, sending, remote, Optional.of(next), previous);
  }

  private Bytes step(Purposes purposes, KeyPair pair, Bytes remoteKey) {
    Bytes agreed = Agreement.agree(pair.privateKey(), remoteKey);
    return Kdf.hkdf(root, agreed, purposes.ratchetRoot(), ROOT_BYTES + Chain.KEY_BYTES);
  }

  private static Bytes root(Bytes keys) {
    return keys.slice(0, ROOT_BYTES);
  }

  private static Chain chain(Bytes keys) {
    return new Chain(keys.slice(ROOT_BYTES, keys.size()), 0);
  }

  static Ratchet read(Reader reader) {
    Ratchet ratchet =
        new Ratchet(
            reader.bytes(ROOT_BYTES),
            Stored.optional(reader, Stored::pair),
            Stored.optional(reader, Chain::read),
            Stored.optional(reader, r -> r.bytes(Agreement.KEY_BYTES)),
            Stored.optional(reader, Chain::read),
            reader.u32());
    if (!ratchet.isReachable()) {
      throw new Malformed("ratchet");
    }
    return ratchet;
  }

  /** Before the first message, in the initiator's turn, in one's own turn, or in both. */
  private boolean isReachable() {
    if (remote.isEmpty()) {
      return own.isPresent() && sending.isEmpty() && receiving.isEmpty();
    }
    return own.isPresent() == sending.isPresent();
  }

  void write(Writer writer) {
    writer.bytes(root);
    Stored.optional(writer, own, Stored::pair);
    Stored.optional(writer, sending, Chain::write);
    Stored.optional(writer, remote, (bytes, to) -> to.bytes(bytes));
    Stored.optional(writer, receiving, Chain::write);
    writer.u32(previous);
  }
}
