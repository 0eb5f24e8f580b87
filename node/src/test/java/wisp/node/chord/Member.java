package wisp.node.chord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Neighbourhood;

/** A ring core on the network of the tests, and what it said. */
final class Member implements Seat {
  private final Ring ring;
  private final Peer self;
  private final Wire wire;
  private final Runnable changed;
  private final List<String> notes = new ArrayList<>();
  private final Map<Long, List<Id>> found = new HashMap<>();
  private boolean alive = true;
  private long wakeMillis;
  private long asleepUntilMillis;

  /** Hears whom it names as the owner of a place. */
  BiConsumer<Id, Id> vouched = (place, owner) -> {};

  /** How far its clock is ahead of true time. */
  long skewMillis;

  Member(Ring ring, Peer self, Wire wire, Runnable changed) {
    this.ring = ring;
    this.self = self;
    this.wire = wire;
    this.changed = changed;
  }

  Ring ring() {
    return ring;
  }

  Peer self() {
    return self;
  }

  @Override
  public Id id() {
    return self.id();
  }

  int number() {
    return (int) id().d();
  }

  void kill() {
    alive = false;
  }

  boolean isJoined() {
    return around().joined();
  }

  Neighbourhood around() {
    return ring.neighbourhood();
  }

  @Override
  public List<Id> successors() {
    return ids(around().successors());
  }

  @Override
  public List<Id> predecessors() {
    return ids(around().predecessors());
  }

  private static List<Id> ids(List<Peer> peers) {
    return peers.stream().map(Peer::id).toList();
  }

  /** The answer to a search, owner first; null as long as there is none. */
  List<Id> found(long search) {
    return found.get(search);
  }

  List<String> notes() {
    return notes;
  }

  /** Nothing happens to it until then; all that came meanwhile happens at once. */
  void sleep(long untilMillis) {
    asleepUntilMillis = untilMillis;
  }

  boolean isAsleep(long nowMillis) {
    return nowMillis < asleepUntilMillis;
  }

  void step(long nowMillis, Event event) {
    if (isAsleep(nowMillis)) {
      wire.at(asleepUntilMillis, () -> step(asleepUntilMillis, event));
    } else if (alive) {
      List<Effect> effects = ring.step(nowMillis + skewMillis, event);
      vouch(event, effects);
      perform(effects);
    }
  }

  void find(long nowMillis, long search, Id target) {
    perform(ring.find(nowMillis + skewMillis, search, target));
  }

  /** Ring time, as this member sees it. */
  long timeMillis(long nowMillis) {
    return ring.ringMillis(nowMillis + skewMillis);
  }

  private void vouch(Event event, List<Effect> effects) {
    for (Effect effect : effects) {
      if (event instanceof Event.Asked(long ticket, Peer from, var request)
          && request.value() instanceof NodeRequest.FindNext find
          && effect instanceof Effect.Answer(long answered, Reply.Next next)
          && next.owner()
          && answered == ticket) {
        vouched.accept(find.target(), next.peers().getFirst().id());
      }
    }
  }

  private void perform(List<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Ask ask -> wire.ask(this, ask);
        case Effect.Answer answer -> wire.answer(this, answer);
        case Effect.Wake wake -> wakeAt(wake.atMillis() - skewMillis);
        case Effect.Deliver deliver -> deliver(deliver.event());
        case Effect.Note note -> notes.add(note.line());
        case Effect.Find find -> throw new IllegalStateException("not from a ring");
        case Effect.Promise promise -> throw new IllegalStateException("not from a ring");
        case Effect.Keep keep -> throw new IllegalStateException("not from a ring");
        case Effect.KeepOnceFull full -> throw new IllegalStateException("not from a ring");
      }
    }
  }

  private void wakeAt(long millis) {
    wakeMillis = millis;
    wire.at(millis, () -> wake(millis));
  }

  private void wake(long millis) {
    if (wakeMillis == millis) {
      step(wire.nowMillis(), new Event.Tick());
    }
  }

  private void deliver(Event event) {
    changed.run();
    if (event instanceof Event.Found answer) {
      found.put(answer.search(), ids(answer.holders()));
    }
  }

  @Override
  public String toString() {
    return numbers(predecessors().reversed()) + " " + number() + " " + numbers(successors());
  }

  private static List<Long> numbers(List<Id> ids) {
    return ids.stream().map(Id::d).toList();
  }
}
