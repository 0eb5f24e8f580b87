package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.message.Id;

/** Where no frame is lost, only somebody nearer takes the place of a predecessor that lives. */
final class LivePredecessor implements Invariant {
  private final RingNetwork network;
  private final Map<Id, List<Id>> before = new HashMap<>();

  LivePredecessor(RingNetwork network) {
    this.network = network;
  }

  @Override
  public void check(Onlooker rings) {
    for (Seat member : rings.joined()) {
      List<Id> now = member.predecessors();
      List<Id> old = before.put(member.id(), now);
      if (old != null && !old.isEmpty() && network.isThere(old.getFirst(), 0)) {
        assertKept(member.id(), old.getFirst(), now);
      }
    }
  }

  private static void assertKept(Id self, Id before, List<Id> now) {
    boolean nearer = !now.isEmpty() && Turn.meets(before, now.getFirst(), self);
    assertTrue(
        nearer || (!now.isEmpty() && now.getFirst().equals(before)),
        () -> self.d() + " put its predecessor " + before.d() + " away");
  }
}
