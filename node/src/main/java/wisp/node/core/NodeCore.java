package wisp.node.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.node.chord.Circle;
import wisp.node.chord.Ring;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Neighbourhood;
import wisp.node.step.Part;

/**
 * The whole node without sockets, threads and clock: the ring, whose calls are even, and the
 * mailboxes, whose calls are odd.
 */
public final class NodeCore implements Part {
  private static final long NEVER = Long.MAX_VALUE;
  private final Peer self;
  private final Labels labels;
  private final Parameters parameters;
  private final Ring ring;
  private final Part mailboxes;
  private long ringWakeMillis = NEVER;
  private long mailboxesWakeMillis = NEVER;
  private long wakeMillis = NEVER;

  public NodeCore(
      Peer self,
      Labels labels,
      Parameters parameters,
      boolean onceFull,
      Part mailboxes,
      long seed) {
    this(
        self,
        labels,
        parameters,
        new Ring(self, Circle.FULL, parameters, onceFull, seed),
        mailboxes);
  }

  NodeCore(Peer self, Labels labels, Parameters parameters, Ring ring, Part mailboxes) {
    this.self = self;
    this.labels = labels;
    this.parameters = parameters;
    this.ring = ring;
    this.mailboxes = mailboxes;
  }

  @Override
  public List<Effect> step(long nowMillis, Event event) {
    List<Effect> out = new ArrayList<>();
    switch (event) {
      case Event.Asked(long ticket, Peer from, var request)
          when request.value() instanceof ClientRequest.GetInfo ->
          out.add(new Effect.Answer(ticket, info(timeMillis(nowMillis))));
      case Event.ClientAsked(long ticket, var request)
          when request.value() instanceof ClientRequest.GetInfo ->
          out.add(new Effect.Answer(ticket, info(timeMillis(nowMillis))));
      case Event.Asked asked -> toPart(nowMillis, isOfRing(asked.request().value()), asked, out);
      case Event.Answered answered -> toPart(nowMillis, isOfRing(answered.call()), answered, out);
      case Event.Failed failed -> failed(nowMillis, failed, out);
      case Event.Create create -> toPart(nowMillis, true, create, out);
      case Event.Join join -> toPart(nowMillis, true, join, out);
      case Event.Leave leave -> toBoth(nowMillis, leave, out);
      case Event.Tick tick -> tick(nowMillis, tick, out);
      case Event.ClockSet set -> toPart(nowMillis, true, set, out);
      case Event.HungUp hungUp -> toBoth(nowMillis, hungUp, out);
      case Event.ClientAsked asked -> toPart(nowMillis, false, asked, out);
      case Event.Routed routed -> toPart(nowMillis, false, routed, out);
      case Event.Gone gone -> toPart(nowMillis, false, gone, out);
      case Event.Found found -> toPart(nowMillis, false, found, out);
      case Event.RingChanged changed -> toPart(nowMillis, false, changed, out);
      case Event.Departed departed -> toPart(nowMillis, false, departed, out);
      case Event.Forgotten forgotten -> toPart(nowMillis, false, forgotten, out);
    }
    wake(out);
    return out;
  }

  /** The ring gets every tick: it keeps its own time, and the clock may have been set back. */
  private void tick(long nowMillis, Event.Tick tick, List<Effect> out) {
    wakeMillis = NEVER;
    if (mailboxesWakeMillis <= timeMillis(nowMillis)) {
      mailboxesWakeMillis = NEVER;
      toPart(nowMillis, false, tick, out);
    }
    toPart(nowMillis, true, tick, out);
  }

  /** A peer that the mailboxes did not hear from is a peer that the ring should ask. */
  private void failed(long nowMillis, Event.Failed failed, List<Effect> out) {
    toPart(nowMillis, isOfRing(failed.call()), failed, out);
    if (!isOfRing(failed.call())) {
      route(nowMillis, true, ring.suspect(nowMillis, failed.to()), out);
    }
  }

  private void toBoth(long nowMillis, Event event, List<Effect> out) {
    toPart(nowMillis, false, event, out);
    toPart(nowMillis, true, event, out);
  }

  private void toPart(long nowMillis, boolean toRing, Event event, List<Effect> out) {
    List<Effect> wanted =
        toRing ? ring.step(nowMillis, event) : mailboxes.step(timeMillis(nowMillis), event);
    route(nowMillis, toRing, wanted, out);
  }

  private record Routed(boolean fromRing, Effect effect) {}

  /** What one part wants of the other is done in its place among the effects. */
  private void route(long nowMillis, boolean fromRing, List<Effect> effects, List<Effect> out) {
    Deque<Routed> open = new ArrayDeque<>();
    pushAll(open, fromRing, effects);
    while (!open.isEmpty()) {
      Routed next = open.pop();
      switch (next.effect) {
        case Effect.Find find ->
            pushAll(open, true, ring.find(nowMillis, find.search(), find.target()));
        case Effect.Deliver deliver ->
            pushAll(open, false, mailboxes.step(timeMillis(nowMillis), deliver.event()));
        case Effect.Wake remembered -> {}
        case Effect.Ask ask -> out.add(ask);
        case Effect.Answer answer -> out.add(answer);
        case Effect.Promise promise -> out.add(promise);
        case Effect.Keep keep -> out.add(keep);
        case Effect.KeepOnceFull full -> out.add(full);
        case Effect.Note note -> out.add(note);
      }
    }
  }

  private void pushAll(Deque<Routed> open, boolean fromRing, List<Effect> effects) {
    effects.reversed().forEach(effect -> push(open, fromRing, effect));
  }

  /**
   * When to wake counts at once: the steps that other effects lead to come later, and know it
   * better.
   */
  private void push(Deque<Routed> open, boolean fromRing, Effect effect) {
    if (effect instanceof Effect.Wake wake) {
      remember(fromRing, wake.atMillis());
      return;
    }
    open.push(new Routed(fromRing, effect));
  }

  private void remember(boolean fromRing, long atMillis) {
    if (fromRing) {
      ringWakeMillis = atMillis;
    } else {
      mailboxesWakeMillis = atMillis;
    }
  }

  private void wake(List<Effect> out) {
    long mailboxesMillis =
        mailboxesWakeMillis == NEVER ? NEVER : ring.onTheClock(mailboxesWakeMillis);
    long earliest = Math.min(ringWakeMillis, mailboxesMillis);
    if (earliest != wakeMillis && earliest != NEVER) {
      wakeMillis = earliest;
      out.add(new Effect.Wake(earliest));
    }
  }

  private static boolean isOfRing(long call) {
    return call % 2 == 0;
  }

  private static boolean isOfRing(Message request) {
    return request instanceof NodeRequest.FindNext
        || request instanceof NodeRequest.GetNeighbours
        || request instanceof NodeRequest.Rectify
        || request instanceof NodeRequest.Ping
        || request instanceof NodeRequest.Leave
        || request instanceof NodeRequest.Introduce
        || request instanceof NodeRequest.News
        || request instanceof NodeRequest.GetHints;
  }

  private Reply info(long timeMillis) {
    List<Peer> gateways = Gateways.among(ring.known());
    return new Reply.NodeInfo(
        timeMillis, ring.isReady(), labels.network(), parameters, self, gateways);
  }

  /** Ring time: the mailboxes go by it, and it is what clients are told. */
  @Override
  public long timeMillis(long nowMillis) {
    return ring.ringMillis(nowMillis);
  }

  /** For {@code /v1/status} and {@code /readyz}. */
  public Status status() {
    Neighbourhood around = ring.neighbourhood();
    return new Status(
        self,
        around.predecessors().stream().findFirst(),
        around.successors(),
        ring.known(),
        ring.dead(),
        ring.suspected(),
        around.joined(),
        ring.isGatewayOnly(),
        ring.isReady(),
        around.onceFull());
  }
}
