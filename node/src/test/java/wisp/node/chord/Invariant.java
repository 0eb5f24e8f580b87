package wisp.node.chord;

import java.util.List;

/** One clause that must hold. */
interface Invariant {
  /** What Zave's proof promises at every moment. */
  List<Invariant> ALWAYS =
      List.of(new OrderedLists(), new OneLiveSuccessor(), new AtMostOneRing(), new OrderedRing());

  /**
   * @throws AssertionError if it does not hold
   */
  void check(Onlooker rings);
}
