package wisp.node.core;

import java.util.List;
import java.util.Optional;
import wisp.lib.message.Peer;

/**
 * The ring around a node at one moment. {@code joined}: it counts as a member; {@code gatewayOnly}:
 * nobody could reach it, so that it does not yet; {@code peers}: others that it knows; {@code
 * dead}: declared dead, and may return; {@code suspected}: neighbours that were silent.
 */
public record Status(
    Peer self,
    Optional<Peer> predecessor,
    List<Peer> successors,
    List<Peer> peers,
    List<Peer> dead,
    int suspected,
    boolean joined,
    boolean gatewayOnly,
    boolean ready,
    boolean onceFull) {}
