package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.message.Id;

/** Of those that a member let in behind itself in one second it misses at most one. */
final class OneNewcomer implements Invariant {
  private static final long SECOND_MILLIS = 1_000;

  private record Entry(List<Id> behind, long atMillis) {}

  private final Map<Id, Entry> entries = new HashMap<>();

  @Override
  public void check(Onlooker rings) {
    for (Seat member : rings.joined()) {
      List<Id> behind = member.predecessors().stream().limit(1).toList();
      entries.putIfAbsent(member.id(), new Entry(behind, rings.nowMillis()));
    }
    rings.joined().forEach(member -> check(rings, member));
  }

  private void check(Onlooker rings, Seat member) {
    List<Long> missed =
        Walk.missedBy(rings, member).stream()
            .map(each -> entries.get(each.id()))
            .filter(entry -> entry.behind.equals(List.of(member.id())))
            .map(Entry::atMillis)
            .sorted()
            .toList();
    for (int i = 1; i < missed.size(); i++) {
      boolean apart = missed.get(i) - missed.get(i - 1) >= SECOND_MILLIS;
      assertTrue(apart, () -> member + " misses two");
    }
  }
}
