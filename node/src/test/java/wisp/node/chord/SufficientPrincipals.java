package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import wisp.lib.message.Id;

/**
 * More members than a list is long are principals: nobody's list passes over them. The premise of
 * Zave's proof, which a ring that grows from one node has only once it is large.
 */
final class SufficientPrincipals implements Invariant {
  @Override
  public void check(Onlooker rings) {
    int principals = principals(rings);
    int least = rings.successorsMax() + 1;
    assertTrue(principals >= least, () -> principals + " principals of " + least);
  }

  private static int principals(Onlooker rings) {
    NavigableSet<Id> members = new TreeSet<>();
    rings.joined().forEach(member -> members.add(member.id()));
    Set<Id> passedOver = new HashSet<>();
    for (Seat member : rings.joined()) {
      List<Id> list = new ArrayList<>(List.of(member.id()));
      list.addAll(member.successors());
      for (int i = 1; i < list.size(); i++) {
        passedOver.addAll(between(members, list.get(i - 1), list.get(i)));
      }
    }
    return members.size() - passedOver.size();
  }

  private static Set<Id> between(NavigableSet<Id> members, Id from, Id to) {
    if (from.compareTo(to) < 0) {
      return members.subSet(from, false, to, false);
    }
    Set<Id> across = new HashSet<>(members.tailSet(from, false));
    across.addAll(members.headSet(to, false));
    return across;
  }
}
