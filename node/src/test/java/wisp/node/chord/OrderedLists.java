package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import wisp.lib.message.Peer;
import wisp.node.step.Neighbourhood;

/** Lists go one way, name nobody twice and never oneself, and are not too long. */
final class OrderedLists implements Invariant {
  @Override
  public void check(RingNetwork network) {
    for (Member member : network.joined()) {
      Neighbourhood around = member.around();
      List<Peer> after = around.successors();
      List<Peer> before = around.predecessors();
      assertEquals(after, RingNetwork.CIRCLE.clockwise(member.id(), after, 99), "successors");
      assertEquals(
          before, RingNetwork.CIRCLE.counterclockwise(member.id(), before, 99), "predecessors");
      assertTrue(after.size() <= network.parameters().successors(), "too many successors");
    }
  }
}
