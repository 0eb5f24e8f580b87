package wisp.node.chord;

import java.util.List;
import wisp.lib.message.Id;

/** Arithmetic on 8 bits for those who judge: it must not be the code that they judge. */
final class Turn {
  private static final int WHOLE = 0b1_0000_0000;

  private Turn() {}

  /** How far it is clockwise; a whole turn to oneself. */
  static int ahead(Id from, Id to) {
    int steps = Math.floorMod(to.d() - from.d(), WHOLE);
    return steps == 0 ? WHOLE : steps;
  }

  /** Whether one meets {@code x} on the way from {@code from} to before {@code to}. */
  static boolean meets(Id from, Id x, Id to) {
    return ahead(from, x) < ahead(from, to);
  }

  /** Whether one meets them in this order, each once, before one is back at {@code from}. */
  static boolean isOneWay(Id from, List<Id> some) {
    int last = 0;
    for (Id each : some) {
      int steps = ahead(from, each);
      if (steps <= last || steps == WHOLE) {
        return false;
      }
      last = steps;
    }
    return true;
  }
}
