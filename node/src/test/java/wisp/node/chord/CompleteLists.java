package wisp.node.chord;

import static wisp.node.chord.Judge.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import wisp.lib.message.Id;

/** Once quiet: every member's lists are the next members on either side, none left out. */
final class CompleteLists implements Invariant {
  private static final int PREDECESSORS_MAX = 16;

  @Override
  public void check(Onlooker rings) {
    for (Seat member : rings.joined()) {
      assertEquals(
          after(rings, member, rings.successorsMax()),
          member.successors(),
          () -> "successors of " + member.id().d());
      List<Id> before = after(rings, member, Integer.MAX_VALUE);
      Collections.reverse(before);
      int length = Math.min(before.size(), PREDECESSORS_MAX);
      assertEquals(
          before.subList(0, length),
          member.predecessors(),
          () -> "predecessors of " + member.id().d());
    }
  }

  private static List<Id> after(Onlooker rings, Seat member, int max) {
    List<Id> all = new ArrayList<>(rings.joined().stream().map(Seat::id).toList());
    Collections.rotate(all, -all.indexOf(member.id()));
    return new ArrayList<>(all.subList(1, Math.min(all.size() - 1, max) + 1));
  }

  boolean holds(Onlooker rings) {
    try {
      check(rings);
      return true;
    } catch (AssertionError broken) {
      return false;
    }
  }
}
