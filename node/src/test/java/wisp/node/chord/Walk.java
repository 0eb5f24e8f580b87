package wisp.node.chord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wisp.lib.message.Id;

/** Who follows whom, seen from outside: each member's first successor that lives. */
final class Walk {
  private final Map<Id, Id> next = new LinkedHashMap<>();

  Walk(Onlooker rings) {
    List<? extends Seat> joined = rings.joined();
    Set<Id> alive = new HashSet<>(joined.stream().map(Seat::id).toList());
    for (Seat member : joined) {
      Id follower =
          member.successors().stream().filter(alive::contains).findFirst().orElse(member.id());
      next.put(member.id(), follower);
    }
  }

  /** Those between {@code member} and the first of its successors that lives. */
  static List<? extends Seat> missedBy(Onlooker rings, Seat member) {
    Id head = new Walk(rings).next.get(member.id());
    return rings.joined().stream()
        .filter(each -> Turn.meets(member.id(), each.id(), head))
        .toList();
  }

  /** All cycles in which one can end, each in the order of walking. */
  List<List<Id>> cycles() {
    List<List<Id>> cycles = new ArrayList<>();
    Set<Id> seen = new HashSet<>();
    for (Id start : next.keySet()) {
      List<Id> path = new ArrayList<>();
      Id at = start;
      while (seen.add(at)) {
        path.add(at);
        at = next.get(at);
      }
      if (path.contains(at)) {
        cycles.add(path.subList(path.indexOf(at), path.size()));
      }
    }
    return cycles;
  }
}
