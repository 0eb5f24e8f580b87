package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wisp.lib.message.Id;

/** No member passes over another, to its first successor that lives, for longer than a while. */
final class NobodyMissed implements Invariant {
  private static final long WHILE_MILLIS = 5_000;
  private final Map<Id, Map<Id, Long>> sinceMillis = new HashMap<>();

  @Override
  public void check(Onlooker rings) {
    for (Seat member : rings.joined()) {
      Map<Id, Long> since = sinceMillis.computeIfAbsent(member.id(), unused -> new HashMap<>());
      Set<Id> missed = new TreeSet<>();
      Walk.missedBy(rings, member).forEach(each -> missed.add(each.id()));
      since.keySet().retainAll(missed);
      missed.forEach(id -> since.putIfAbsent(id, rings.nowMillis()));
      long oldest = rings.nowMillis() - WHILE_MILLIS;
      assertTrue(
          since.values().stream().allMatch(start -> start >= oldest),
          () -> member + " misses " + missed);
    }
  }
}
