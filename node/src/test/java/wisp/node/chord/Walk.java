package wisp.node.chord;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wisp.lib.message.Id;

/** Who follows whom, seen from outside: each member's first successor that lives. */
final class Walk {
  private final Map<Id, Id> next = new LinkedHashMap<>();

  Walk(RingNetwork network) {
    List<Member> joined = network.joined();
    Set<Id> alive = new TreeSet<>(joined.stream().map(Member::id).toList());
    for (Member member : joined) {
      Id follower =
          member.successors().stream().filter(alive::contains).findFirst().orElse(member.id());
      next.put(member.id(), follower);
    }
  }

  /** Those between {@code member} and the first of its successors that lives. */
  static List<Member> missedBy(RingNetwork network, Member member) {
    Id head = new Walk(network).next.get(member.id());
    return network.joined().stream()
        .filter(each -> Turn.meets(member.id(), each.id(), head))
        .toList();
  }

  Set<Id> members() {
    return next.keySet();
  }

  /** The cycle in which one ends from {@code start}, in the order of walking. */
  Set<Id> cycleFrom(Id start) {
    Id inside = start;
    for (int i = 0; i < next.size(); i++) {
      inside = next.get(inside);
    }
    Set<Id> cycle = new LinkedHashSet<>();
    while (cycle.add(inside)) {
      inside = next.get(inside);
    }
    return cycle;
  }
}
