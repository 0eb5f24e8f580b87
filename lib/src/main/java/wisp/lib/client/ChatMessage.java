package wisp.lib.client;

import wisp.lib.bytes.Bytes;

/**
 * A message as a screen shows it: id of 16 bytes, time of writing (ms, ring time), number of nodes
 * that hold it, end of its life (ms; 0 while unknown).
 */
public record ChatMessage(
    Bytes id,
    boolean mine,
    String text,
    long sentAtMillis,
    State state,
    Reason reason,
    int holders,
    long endOfLifeMillis) {}
