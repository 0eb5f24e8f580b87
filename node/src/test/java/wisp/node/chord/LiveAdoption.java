package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.message.Id;

/** Who comes to stand first in a list, and was not in it before, lives as long as frames travel. */
final class LiveAdoption implements Invariant {
  private static final long FRAME_MILLIS = 100;
  private final RingNetwork network;
  private final Map<Id, List<Id>> before = new HashMap<>();

  LiveAdoption(RingNetwork network) {
    this.network = network;
  }

  @Override
  public void check(Onlooker rings) {
    for (Seat member : rings.joined()) {
      List<Id> now = member.successors();
      List<Id> old = before.put(member.id(), now);
      boolean adopted = old != null && !now.isEmpty() && !old.contains(now.getFirst());
      assertTrue(
          !adopted || network.isThere(now.getFirst(), FRAME_MILLIS),
          () -> member.id().d() + " adopts " + now.getFirst().d() + ", which is gone");
    }
  }
}
