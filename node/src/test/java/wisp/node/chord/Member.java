package wisp.node.chord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.node.step.Event;
import wisp.node.step.Neighbourhood;

/** A ring core on the network of the tests, and what it said. */
final class Member {
  private final Ring ring;
  private final Peer self;
  private final List<String> notes = new ArrayList<>();
  private final Map<Long, Event.Found> found = new HashMap<>();
  private boolean alive = true;
  private long wakeMillis;

  Member(Ring ring, Peer self) {
    this.ring = ring;
    this.self = self;
  }

  Ring ring() {
    return ring;
  }

  Peer self() {
    return self;
  }

  Id id() {
    return self.id();
  }

  boolean left;

  boolean hasLeft() {
    return left;
  }

  boolean isAlive() {
    return alive;
  }

  void kill() {
    alive = false;
  }

  boolean isJoined() {
    return alive && around().joined();
  }

  Neighbourhood around() {
    return ring.neighbourhood();
  }

  List<Id> successors() {
    return around().successors().stream().map(Peer::id).toList();
  }

  List<Id> predecessors() {
    return around().predecessors().stream().map(Peer::id).toList();
  }

  void wakeAt(long millis) {
    wakeMillis = millis;
  }

  boolean isToWake(long atMillis) {
    return alive && wakeMillis == atMillis;
  }

  void deliver(Event event) {
    if (event instanceof Event.Found answer) {
      found.put(answer.search(), answer);
    }
  }

  Event.Found found(long search) {
    return found.get(search);
  }

  void note(String line) {
    notes.add(line);
  }

  List<String> notes() {
    return notes;
  }
}
