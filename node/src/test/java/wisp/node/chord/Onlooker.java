package wisp.node.chord;

import java.util.List;
import wisp.lib.message.Id;

/** Sees all members at once, as none of them can. */
interface Onlooker {
  long nowMillis();

  int successorsMax();

  /** Those that count as members, in order. */
  List<? extends Seat> joined();

  /** Whether it lives, or did {@code millis} ago. */
  boolean isThere(Id id, long millis);
}
