package wisp.lib.client;

import wisp.lib.bytes.Bytes;

/**
 * This account. {@code cardPublished}: others can write to it; {@code movedAway}: another instance
 * took over and this one is silent; {@code leaving}: the account is being deleted; {@code picture}
 * may be empty.
 */
public record Profile(
    Address address,
    String displayName,
    Bytes picture,
    String network,
    boolean cardPublished,
    boolean movedAway,
    boolean leaving,
    Settings settings) {}
