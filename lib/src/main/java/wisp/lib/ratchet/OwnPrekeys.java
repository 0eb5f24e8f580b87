package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;

/** The private halves of one of the own cards: X25519 pair, ML-KEM-768 seed 64; its hash 32. */
public record OwnPrekeys(KeyPair prekey, Bytes kemSeed, Bytes cardHash) {}
