package wisp.lib.vault;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.PasswordHash;
import wisp.lib.crypto.PasswordHash.Cost;

/**
 * How a passphrase becomes a key: Argon2id's cost and a salt of 16 bytes. At most 256 MiB, 16
 * passes and 4 lanes, so that a foreign file cannot keep its reader busy. 22 bytes: memory in KiB 4
 * ‖ passes 1 ‖ lanes 1 ‖ salt 16.
 */
public record Stretching(Cost cost, Bytes salt) {
  public static final int SALT_BYTES = 16;
  public static final int KEY_BYTES = 32;
  public static final int BYTES = 4 + 1 + 1 + SALT_BYTES;
  public static final int MEMORY_MAX_KIB = 262_144;
  public static final int PASSES_MAX = 16;
  public static final int LANES_MAX = 4;

  /**
   * @throws IllegalArgumentException if the cost is out of bounds or {@code salt} not 16 bytes
   */
  public Stretching {
    if (salt.size() != SALT_BYTES
        || cost.memoryKib() > MEMORY_MAX_KIB
        || cost.passes() > PASSES_MAX
        || cost.lanes() > LANES_MAX) {
      throw new IllegalArgumentException("stretching");
    }
  }

  /** With a new salt. */
  public static Stretching fresh(Cost cost, Entropy entropy) {
    return new Stretching(cost, entropy.bytes(SALT_BYTES));
  }

  /**
   * @throws Malformed if {@code bytes} is not what {@link #toBytes} makes, or out of bounds
   */
  public static Stretching read(Bytes bytes) {
    return Reader.readAll(bytes, Stretching::read);
  }

  static Stretching read(Reader reader) {
    try {
      Cost cost = new Cost(reader.u32(), reader.u8(), reader.u8());
      return new Stretching(cost, reader.bytes(SALT_BYTES));
    } catch (IllegalArgumentException outOfBounds) {
      throw new Malformed("stretching");
    }
  }

  /** 22 bytes; no secret. */
  public Bytes toBytes() {
    return new Writer()
        .u32(cost.memoryKib())
        .u8(cost.passes())
        .u8(cost.lanes())
        .bytes(salt)
        .toBytes();
  }

  /** The derived key, 32 bytes, from a passphrase's UTF-8; takes as long as the cost says. */
  public Bytes derive(Bytes passphrase) {
    return PasswordHash.argon2id(passphrase, salt, cost, KEY_BYTES);
  }
}
