package wisp.lib.noise;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;

/**
 * One side of a Noise handshake (revision 34, section 5.3). Messages are at most 65,535 bytes. A
 * message that is refused changes nothing. All-zero agreements are refused (section 12.1).
 */
public final class Handshake {
  public static final int MESSAGE_MAX_BYTES = 65_535;
  private static final SharedSecrets NONE = new SharedSecrets(0);

  private final Pattern pattern;
  private final boolean initiator;
  private final Entropy entropy;
  private Progress progress;
  private int messages;

  private Handshake(Pattern pattern, boolean initiator, Progress progress, Entropy entropy) {
    this.pattern = pattern;
    this.initiator = initiator;
    this.progress = progress;
    this.entropy = entropy;
  }

  /**
   * The side that writes first.
   *
   * @param remoteStatic the responder's key, 32 bytes, for {@link Pattern#X}; else empty
   */
  public static Handshake initiator(
      Pattern pattern, Bytes prologue, KeyPair staticKey, Bytes remoteStatic, Entropy entropy) {
    return initiator(pattern, prologue, staticKey, remoteStatic, entropy, NONE);
  }

  /** The same; what the static keys agree on is looked up in {@code secrets}. */
  public static Handshake initiator(
      Pattern pattern,
      Bytes prologue,
      KeyPair staticKey,
      Bytes remoteStatic,
      Entropy entropy,
      SharedSecrets secrets) {
    Symmetric symmetric = start(pattern, prologue, remoteStatic);
    Progress progress = new Progress(true, staticKey, remoteStatic, symmetric, secrets);
    return new Handshake(pattern, true, progress, entropy);
  }

  /** The side that reads first. */
  public static Handshake responder(
      Pattern pattern, Bytes prologue, KeyPair staticKey, Entropy entropy) {
    return responder(pattern, prologue, staticKey, entropy, NONE);
  }

  /** The same; what the static keys agree on is looked up in {@code secrets}. */
  public static Handshake responder(
      Pattern pattern, Bytes prologue, KeyPair staticKey, Entropy entropy, SharedSecrets secrets) {
    Bytes known = pattern == Pattern.X ? staticKey.publicKey() : Bytes.EMPTY;
    Symmetric symmetric = start(pattern, prologue, known);
    Progress progress = new Progress(false, staticKey, Bytes.EMPTY, symmetric, secrets);
    return new Handshake(pattern, false, progress, entropy);
  }

  private static Symmetric start(Pattern pattern, Bytes prologue, Bytes responderStatic) {
    Symmetric symmetric = Symmetric.of(pattern.protocolName());
    symmetric.mixHash(prologue);
    if (pattern == Pattern.X) {
      symmetric.mixHash(responderStatic);
    }
    return symmetric;
  }

  /**
   * The next message, around {@code payload}.
   *
   * @throws wisp.lib.crypto.Forged if the remote key is of small order
   * @throws IllegalArgumentException if the message would be too long
   */
  public Bytes write(Bytes payload) {
    List<Token> tokens = nextTokens(initiator);
    Progress attempt = progress.copy();
    Writer message = new Writer();
    tokens.forEach(token -> attempt.write(token, entropy, message));
    Bytes written = message.bytes(attempt.symmetric().sealAndHash(payload)).toBytes();
    if (written.size() > MESSAGE_MAX_BYTES) {
      throw new IllegalArgumentException("handshake message too long");
    }
    advanceTo(attempt);
    return written;
  }

  /**
   * The payload of the other side's next message.
   *
   * @throws wisp.lib.crypto.Forged if it does not authenticate
   * @throws Malformed if it is too short or too long
   */
  public Bytes read(Bytes message) {
    List<Token> tokens = nextTokens(!initiator);
    if (message.size() > MESSAGE_MAX_BYTES) {
      throw new Malformed("handshake message too long");
    }
    Progress attempt = progress.copy();
    Reader reader = new Reader(message);
    tokens.forEach(token -> attempt.read(token, reader));
    Bytes payload = attempt.symmetric().openAndHash(reader.rest());
    advanceTo(attempt);
    return payload;
  }

  /** Whether all messages of the pattern were written and read. */
  public boolean isDone() {
    return messages == pattern.messages().size();
  }

  /** The other side's static key, 32 bytes; empty as long as it is unknown. */
  public Bytes remoteStatic() {
    return progress.remoteStatic();
  }

  /** The hash of all that was said, 32 bytes: a channel binding once done (section 11.2). */
  public Bytes hash() {
    return progress.symmetric().hash();
  }

  /** The ciphers for what follows, once done (section 5.2, Split). */
  public Transport split() {
    if (!isDone()) {
      throw new IllegalStateException("handshake not done");
    }
    return progress.symmetric().split(initiator, pattern.isOneWay());
  }

  private List<Token> nextTokens(boolean initiatorWrites) {
    if (isDone() || initiatorWrites != (messages % 2 == 0)) {
      throw new IllegalStateException("out of turn");
    }
    return pattern.messages().get(messages);
  }

  private void advanceTo(Progress attempt) {
    progress = attempt;
    messages++;
    if (isDone()) {
      progress.forgetEphemeral();
    }
  }
}
