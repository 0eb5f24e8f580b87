package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;

/**
 * What the initiator says of itself: the identity key's signature over the agreement key 64, its
 * instance 8, the number of this start with this peer (0 to 2^31 - 1).
 */
public record Introduction(Bytes binding, Bytes instance, int startNumber) {}
