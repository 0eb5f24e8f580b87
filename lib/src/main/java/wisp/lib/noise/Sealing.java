package wisp.lib.noise;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;

/**
 * The outer layer of a message: one message of Noise pattern X (section 7.4), ephemeral key 32 ‖
 * sealed static key 48 ‖ sealed plaintext n + 16. It hides and proves the sender's key.
 */
public final class Sealing {
  public static final int OVERHEAD_BYTES = 2 * Agreement.KEY_BYTES + 2 * Aead.TAG_BYTES;

  private static final Entropy NONE =
      target -> {
        throw new IllegalStateException("reading needs no entropy");
      };

  private Sealing() {}

  /** What was inside, and the 32-byte static key of who sealed it. */
  public record Opened(Bytes senderKey, Bytes plaintext) {}

  /**
   * 96 bytes more than {@code plaintext}; at most 65,535.
   *
   * @throws wisp.lib.crypto.Forged if {@code recipientKey} is of small order
   */
  public static Bytes seal(
      Bytes prologue, KeyPair sender, Bytes recipientKey, Bytes plaintext, Entropy entropy) {
    return Handshake.initiator(Pattern.X, prologue, sender, recipientKey, entropy).write(plaintext);
  }

  /** The same bytes, faster for a pair of keys that {@code secrets} knows. */
  public static Bytes seal(
      Bytes prologue,
      KeyPair sender,
      Bytes recipientKey,
      Bytes plaintext,
      Entropy entropy,
      SharedSecrets secrets) {
    return Handshake.initiator(Pattern.X, prologue, sender, recipientKey, entropy, secrets)
        .write(plaintext);
  }

  /**
   * @throws wisp.lib.crypto.Forged if it was not sealed for this key with this prologue
   * @throws Malformed if it is too short or too long
   */
  public static Opened open(Bytes prologue, KeyPair recipient, Bytes message) {
    return open(Handshake.responder(Pattern.X, prologue, recipient, NONE), message);
  }

  /** The same, faster for a pair of keys that {@code secrets} knows. */
  public static Opened open(
      Bytes prologue, KeyPair recipient, Bytes message, SharedSecrets secrets) {
    return open(Handshake.responder(Pattern.X, prologue, recipient, NONE, secrets), message);
  }

  private static Opened open(Handshake handshake, Bytes message) {
    Bytes plaintext = handshake.read(message);
    return new Opened(handshake.remoteStatic(), plaintext);
  }
}
