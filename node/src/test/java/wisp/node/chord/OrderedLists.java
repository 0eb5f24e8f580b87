package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

import java.util.List;
import wisp.lib.message.Id;

/** Lists go one way, name nobody twice and never oneself, and are not too long. */
final class OrderedLists implements Invariant {
  @Override
  public void check(Onlooker rings) {
    for (Seat member : rings.joined()) {
      List<Id> after = member.successors();
      List<Id> before = member.predecessors().reversed();
      assertTrue(Turn.isOneWay(member.id(), after), () -> "successors of " + member);
      assertTrue(Turn.isOneWay(member.id(), before), () -> "predecessors of " + member);
      assertTrue(after.size() <= rings.successorsMax(), "too many successors");
    }
  }
}
