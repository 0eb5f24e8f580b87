package wisp.node.chord;

/** One clause that must hold. */
interface Invariant {
  /**
   * @throws AssertionError if it does not hold
   */
  void check(RingNetwork network);
}
