package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import wisp.lib.message.Id;

/** Nobody who had successors has only dead ones, as long as others live. */
final class OneLiveSuccessor implements Invariant {
  @Override
  public void check(Onlooker rings) {
    Set<Id> alive = new TreeSet<>(rings.joined().stream().map(Seat::id).toList());
    for (Seat member : rings.joined()) {
      boolean lost = member.successors().stream().noneMatch(alive::contains);
      assertTrue(
          !lost || member.successors().isEmpty() || alive.size() == 1,
          () -> member.id().d() + " has only dead successors");
    }
  }
}
