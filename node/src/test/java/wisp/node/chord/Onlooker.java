package wisp.node.chord;

import java.util.List;

/** Sees all members at once, as none of them can. */
interface Onlooker {
  long nowMillis();

  int successorsMax();

  /** Those that count as members, in order. */
  List<? extends Seat> joined();
}
