package wisp.lib.vault;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;

/**
 * The public part of a vault, stored as it is under {@link #KEY}. 103 bytes: version 1 (= 1) ‖
 * stretching 22 ‖ salt 32 ‖ master key sealed 48, with all before the salt as associated data.
 */
public record Lock(Stretching stretching, Bytes wrapped) {
  /** The one key that is never concealed. */
  public static final String KEY = "lock";

  private static final int VERSION = 1;
  private static final int WRAPPED_BYTES = Salted.OVERHEAD_BYTES + Aead.KEY_BYTES;

  static Lock of(Bytes masterKey, Stretching stretching, Bytes derivedKey, Entropy entropy) {
    Bytes head = head(stretching);
    return new Lock(stretching, Salted.seal(derivedKey, Label.LOCK, head, masterKey, entropy));
  }

  /**
   * @throws Malformed if that is no lock, or one whose cost is out of bounds
   */
  public static Lock read(Bytes bytes) {
    return Reader.readAll(bytes, Lock::read);
  }

  private static Lock read(Reader reader) {
    if (reader.u8() != VERSION) {
      throw new Malformed("version of the lock");
    }
    return new Lock(Stretching.read(reader), reader.bytes(WRAPPED_BYTES));
  }

  /** What {@link #read} reads. */
  public Bytes toBytes() {
    return Bytes.concat(head(stretching), wrapped);
  }

  /**
   * The vault, with the key that {@link Stretching#derive} of this lock made of the passphrase.
   *
   * @throws Forged if that was another passphrase, or the lock was changed
   */
  public Vault open(Bytes derivedKey) {
    return new Vault(Salted.open(derivedKey, Label.LOCK, head(stretching), wrapped));
  }

  private static Bytes head(Stretching stretching) {
    return new Writer().u8(VERSION).bytes(stretching.toBytes()).toBytes();
  }
}
