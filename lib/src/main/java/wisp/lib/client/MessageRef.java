package wisp.lib.client;

import wisp.lib.bytes.Bytes;

/**
 * A message of a conversation: who wrote it, this account or the other one, and its id of 16 bytes.
 */
public record MessageRef(boolean mine, Bytes id) {}
