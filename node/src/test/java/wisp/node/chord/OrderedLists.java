package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import wisp.lib.message.Id;

/** Lists go one way, name nobody twice and never oneself, and are not too long. */
final class OrderedLists implements Invariant {
  @Override
  public void check(RingNetwork network) {
    for (Member member : network.joined()) {
      List<Id> after = member.successors();
      List<Id> before = member.predecessors().reversed();
      assertTrue(Turn.isOneWay(member.id(), after), () -> "successors of " + member);
      assertTrue(Turn.isOneWay(member.id(), before), () -> "predecessors of " + member);
      assertTrue(after.size() <= network.parameters().successors(), "too many successors");
    }
  }
}
