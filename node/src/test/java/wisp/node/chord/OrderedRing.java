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
    Id start = ring.getFirst();
    for (int i = 2; i < ring.size(); i++) {
      boolean onward = RingNetwork.CIRCLE.between(start, ring.get(i - 1), ring.get(i));
      assertTrue(onward, () -> "the ring goes back: " + ring);
    }
  }
}
