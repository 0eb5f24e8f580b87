package wisp.lib.noise;

import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Kdf;

/** Chaining key, transcript hash and, from the first agreement on, a cipher (Noise, 5.2). */
final class Symmetric {
  private Bytes chainingKey;
  private Bytes hash;
  private Bytes unhashed;
  private Cipher cipher;

  private Symmetric(Bytes chainingKey, Bytes hash, Cipher cipher) {
    this.chainingKey = chainingKey;
    this.hash = hash;
    this.cipher = cipher;
  }

  /** Names of at most 32 bytes are filled up with zeros instead of hashed. */
  static Symmetric of(String protocolName) {
    Bytes name = Bytes.utf8(protocolName);
    Bytes hash = Bytes.concat(name, Bytes.wrap(new byte[Hash.HASH_BYTES - name.size()]));
    return new Symmetric(hash, hash, null);
  }

  Symmetric copy() {
    return new Symmetric(chainingKey, hash(), cipher == null ? null : cipher.copy());
  }

  Bytes hash() {
    if (unhashed != null) {
      hash = Hash.sha256(hash, unhashed);
      unhashed = null;
    }
    return hash;
  }

  void mixHash(Bytes data) {
    hash = Hash.sha256(hash(), data);
  }

  /** Hashed when it is asked for: after the last message of a handshake mostly never. */
  private void mixHashLater(Bytes sealed) {
    hash();
    unhashed = sealed;
  }

  void mixKey(Bytes inputKey) {
    Bytes keys = derive(inputKey);
    chainingKey = first(keys);
    cipher = new Cipher(second(keys));
  }

  Bytes sealAndHash(Bytes plaintext) {
    Bytes sealed = cipher == null ? plaintext : cipher.seal(hash(), plaintext);
    mixHashLater(sealed);
    return sealed;
  }

  Bytes openAndHash(Bytes sealed) {
    Bytes plaintext = cipher == null ? sealed : cipher.open(hash(), sealed);
    mixHashLater(sealed);
    return plaintext;
  }

  /** Size of {@code plaintextBytes} once sealed. */
  int sealedBytes(int plaintextBytes) {
    return cipher == null ? plaintextBytes : plaintextBytes + Aead.TAG_BYTES;
  }

  Transport split(boolean initiator, boolean oneWay) {
    Bytes keys = derive(Bytes.EMPTY);
    Cipher forth = new Cipher(first(keys));
    Cipher back = oneWay ? null : new Cipher(second(keys));
    return initiator ? new Transport(forth, back) : new Transport(back, forth);
  }

  private Bytes derive(Bytes inputKey) {
    return Kdf.hkdf(chainingKey, inputKey, Bytes.EMPTY, 2 * Aead.KEY_BYTES);
  }

  private static Bytes first(Bytes keys) {
    return keys.slice(0, Aead.KEY_BYTES);
  }

  private static Bytes second(Bytes keys) {
    return keys.slice(Aead.KEY_BYTES, 2 * Aead.KEY_BYTES);
  }
}
