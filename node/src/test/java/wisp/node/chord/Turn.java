package wisp.node.chord;

import java.util.List;
import wisp.lib.message.Id;

/** The circle for those who judge: it must not be the code that they judge. */
final class Turn {
  private Turn() {}

  /** Whether one meets {@code x} on the way from {@code from} to before {@code to}. */
  static boolean meets(Id from, Id x, Id to) {
    boolean after = from.compareTo(x) < 0;
    boolean before = x.compareTo(to) < 0;
    boolean acrossZero = from.compareTo(to) >= 0;
    return !x.equals(from) && (acrossZero ? after || before : after && before);
  }

  /** Whether one meets them in this order, each once, before one is back at {@code from}. */
  static boolean isOneWay(Id from, List<Id> some) {
    Id last = from;
    for (Id each : some) {
      if (!meets(last, each, from)) {
        return false;
      }
      last = each;
    }
    return true;
  }
}
