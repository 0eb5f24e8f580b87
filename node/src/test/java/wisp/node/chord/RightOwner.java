package wisp.node.chord;

import static wisp.node.chord.Judge.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import wisp.lib.message.Id;

/** Who is named as the owner of a place has been that among members of not long ago. */
final class RightOwner {
  private static final long MEMORY_MILLIS = 5_000;

  private record Moment(long untilMillis, List<Id> members) {}

  private final List<Moment> past = new ArrayList<>();

  void remember(long nowMillis, List<Id> members) {
    past.removeIf(moment -> moment.members.equals(members));
    past.add(new Moment(nowMillis, members));
  }

  /** {@code owner} is named to somebody who asked at {@code askedMillis}. */
  void check(Id target, Id owner, long askedMillis, Object shown) {
    boolean was =
        past.stream()
            .filter(moment -> moment.untilMillis >= askedMillis - MEMORY_MILLIS)
            .anyMatch(moment -> owns(moment.members, target, owner));
    assertTrue(was, () -> "RightOwner: " + owner.d() + " for " + target.d() + shown);
  }

  private static boolean owns(List<Id> members, Id target, Id owner) {
    TreeSet<Id> all = new TreeSet<>(members);
    Id next = all.ceiling(target);
    return !all.isEmpty() && owner.equals(next == null ? all.first() : next);
  }
}
