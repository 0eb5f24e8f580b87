package wisp.node.sim;

/** Once troubles are over there is one ring with all copies, in time. */
final class OneRing implements Invariant {}
