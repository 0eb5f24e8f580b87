package wisp.lib.noise;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Aead;

/**
 * What follows a handshake: messages of at most 65,535 bytes, 16 more than their plaintext, opened
 * in the order in which they were sealed (Noise, section 5.1). A message that is refused changes
 * nothing.
 */
public final class Transport {
  public static final int OVERHEAD_BYTES = Aead.TAG_BYTES;
  public static final int PLAINTEXT_MAX_BYTES = Handshake.MESSAGE_MAX_BYTES - OVERHEAD_BYTES;

  private final Cipher sending;
  private final Cipher receiving;

  Transport(Cipher sending, Cipher receiving) {
    this.sending = sending;
    this.receiving = receiving;
  }

  /**
   * @throws IllegalArgumentException if {@code plaintext} is longer than 65,519 bytes
   * @throws IllegalStateException if the pattern is one-way, the other way
   */
  public Bytes seal(Bytes plaintext) {
    if (plaintext.size() > PLAINTEXT_MAX_BYTES) {
      throw new IllegalArgumentException("message too long");
    }
    return allowed(sending).seal(Bytes.EMPTY, plaintext);
  }

  /**
   * @throws wisp.lib.crypto.Forged if it does not authenticate as the next message
   * @throws Malformed if it is too long
   */
  public Bytes open(Bytes sealed) {
    if (sealed.size() > Handshake.MESSAGE_MAX_BYTES) {
      throw new Malformed("message too long");
    }
    return allowed(receiving).open(Bytes.EMPTY, sealed);
  }

  private static Cipher allowed(Cipher cipher) {
    if (cipher == null) {
      throw new IllegalStateException("one-way");
    }
    return cipher;
  }
}
