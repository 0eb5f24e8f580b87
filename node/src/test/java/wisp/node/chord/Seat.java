package wisp.node.chord;

import java.util.List;
import wisp.lib.message.Id;

/** A member and those that it counts as its neighbours, nearest first. */
interface Seat {
  Id id();

  List<Id> successors();

  List<Id> predecessors();
}
