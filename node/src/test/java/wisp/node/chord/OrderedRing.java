package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

import java.util.List;
import wisp.lib.message.Id;

/** Walking the ring once means going round the circle once. */
final class OrderedRing implements Invariant {
  @Override
  public void check(Onlooker rings) {
    for (List<Id> ring : new Walk(rings).cycles()) {
      List<Id> others = ring.subList(1, ring.size());
      assertTrue(Turn.isOneWay(ring.getFirst(), others), () -> "the ring goes back: " + ring);
    }
  }
}
