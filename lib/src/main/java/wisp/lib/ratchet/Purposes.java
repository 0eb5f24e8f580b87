package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;

/** The labels of the keys and hashes of a session: whole, with the network's name. */
public record Purposes(
    Bytes pqxdh,
    Bytes session,
    Bytes conversation,
    Bytes ratchetRoot,
    Bytes ratchetMessage,
    Bytes ratchetChain) {}
