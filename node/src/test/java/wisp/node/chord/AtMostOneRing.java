package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import wisp.lib.message.Id;

/** Whoever walks along successors ends in the same cycle. */
final class AtMostOneRing implements Invariant {
  @Override
  public void check(RingNetwork network) {
    Walk walk = new Walk(network);
    Set<Id> first = null;
    for (Id start : walk.members()) {
      Set<Id> cycle = new TreeSet<>(walk.cycleFrom(start));
      first = first == null ? cycle : first;
      assertEquals(first, cycle, "two rings");
    }
  }
}
