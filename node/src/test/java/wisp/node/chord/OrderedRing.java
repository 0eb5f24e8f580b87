package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.message.Id;

/** Walking the ring once means going round the circle once. */
final class OrderedRing implements Invariant {
  @Override
  public void check(RingNetwork network) {
    Walk walk = new Walk(network);
    if (walk.members().isEmpty()) {
      return;
    }
    List<Id> ring = new ArrayList<>(walk.cycleFrom(walk.members().iterator().next()));
    Id start = ring.removeFirst();
    assertTrue(Turn.isOneWay(start, ring), () -> "the ring goes back: " + start + ring);
  }
}
