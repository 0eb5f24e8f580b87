package wisp.lib.crypto;

import wisp.lib.bytes.Bytes;

/** A private key (or Ed25519 seed) of 32 bytes and its public key of 32 bytes. */
public record KeyPair(Bytes privateKey, Bytes publicKey) {
  @Override
  public String toString() {
    return "KeyPair[" + publicKey + "]";
  }
}
