package wisp.node.chord;

import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/** One ring core in a crowd, and what it said of itself. */
final class Resident implements Seat {
  final Ring ring;
  final Peer self;
  final int group;
  private final Crowd crowd;
  private boolean alive = true;
  private boolean joined;
  private List<Id> successors = List.of();
  private List<Id> predecessors = List.of();
  private long wakeMillis = Long.MAX_VALUE;
  private long plannedMillis = Long.MAX_VALUE;

  Resident(Ring ring, Peer self, int group, Crowd crowd) {
    this.ring = ring;
    this.self = self;
    this.group = group;
    this.crowd = crowd;
  }

  @Override
  public Id id() {
    return self.id();
  }

  long nowMillis() {
    return crowd.nowMillis();
  }

  boolean isJoined() {
    return joined;
  }

  @Override
  public List<Id> successors() {
    return successors;
  }

  @Override
  public List<Id> predecessors() {
    return predecessors;
  }

  boolean isBefore(Resident next) {
    return joined
        && !successors.isEmpty()
        && successors.getFirst().equals(next.id())
        && !next.predecessors.isEmpty()
        && next.predecessors.getFirst().equals(id());
  }

  void kill() {
    alive = false;
  }

  void step(Event event) {
    if (alive) {
      perform(ring.step(crowd.nowMillis(), event));
    }
  }

  void perform(List<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Ask ask -> crowd.ask(this, ask);
        case Effect.Answer answer -> crowd.answer(this, answer);
        case Effect.Wake wake -> wakeAt(wake.atMillis());
        case Effect.Deliver deliver -> deliver(deliver.event());
        case Effect.Note note -> {}
        case Effect.Promise promise -> throw new IllegalStateException("not from a ring");
        case Effect.Keep keep -> throw new IllegalStateException("not from a ring");
        case Effect.KeepOnceFull full -> throw new IllegalStateException("not from a ring");
        case Effect.Find find -> throw new IllegalStateException("not from a ring");
      }
    }
  }

  /** One event in the crowd's time, however often the ring thinks better of it. */
  private void wakeAt(long millis) {
    wakeMillis = millis;
    if (millis < plannedMillis) {
      plannedMillis = millis;
      crowd.at(millis, () -> wake(millis));
    }
  }

  private void wake(long plannedFor) {
    if (!alive || plannedFor != plannedMillis) {
      return;
    }
    plannedMillis = Long.MAX_VALUE;
    if (wakeMillis > crowd.nowMillis()) {
      wakeAt(wakeMillis);
    } else {
      wakeMillis = Long.MAX_VALUE;
      step(new Event.Tick());
    }
  }

  private void deliver(Event event) {
    if (event instanceof Event.RingChanged(var around)) {
      successors = around.successors().stream().map(Peer::id).toList();
      predecessors = around.predecessors().stream().map(Peer::id).toList();
      joined = around.joined();
    } else if (event instanceof Event.Found found) {
      crowd.found(this, found);
    }
  }
}
