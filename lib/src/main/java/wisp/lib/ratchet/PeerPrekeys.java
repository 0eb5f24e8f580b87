package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;

/** What the peer's card offers: X25519 key 32, ML-KEM-768 key 1,184; its hash 32, its sequence. */
public record PeerPrekeys(Bytes prekey, Bytes kemPrekey, Bytes cardHash, long cardSequence) {}
