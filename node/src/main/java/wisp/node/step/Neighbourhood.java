package wisp.node.step;

import java.util.List;
import wisp.lib.message.Peer;

/**
 * The ring as one node sees it: predecessors and successors nearest first, never itself. {@code
 * joined}: it counts as a member. {@code onceFull}: the ring has had k members.
 */
public record Neighbourhood(
    Peer self, List<Peer> predecessors, List<Peer> successors, boolean joined, boolean onceFull) {}
