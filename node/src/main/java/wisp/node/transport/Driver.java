package wisp.node.transport;

import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Part;

/** Feeds the core with events and performs its effects in order; all on one loop. */
final class Driver implements Inbox {
  private final Engine engine;
  private final Peers peers;
  private final Verifier verifier;
  private final Counts counts;
  private final Map<Long, Consumer<Reply>> tickets = new HashMap<>();
  private final Queue<Event> events = new ArrayDeque<>();
  private Part core;
  private Keeper keeper = Keeper.NONE;
  private Runnable becameFull = () -> {};
  private boolean stepping;
  private long nextTicket;
  private int openGoodbyes;
  private final ClockWatch clockWatch;
  private Future<?> alarm;

  Driver(Engine engine, Peers peers, Verifier verifier, Counts counts) {
    this.engine = engine;
    this.peers = new CountedPeers(peers, counts);
    this.verifier = verifier;
    this.counts = counts;
    this.clockWatch = new ClockWatch(engine.nowMillis(), engine.steadyNanos());
  }

  /** Before this every question is answered "busy". */
  void start(Part newCore, Keeper newKeeper, Event first) {
    core = newCore;
    keeper = newKeeper;
    handle(first);
  }

  /** What to do at once when the ring has had k members. */
  void onceFull(Runnable keepIt) {
    becameFull = keepIt;
  }

  /** Those that have not heard yet that this node leaves. */
  int openGoodbyes() {
    return openGoodbyes;
  }

  void handle(Event event) {
    if (stepping) {
      events.add(event);
      return;
    }
    clockWatch.setByMillis().ifPresent(by -> events.add(new Event.ClockSet(by)));
    events.add(event);
    stepping = true;
    try {
      for (Event next = events.poll(); next != null; next = events.poll()) {
        step(next);
      }
    } finally {
      stepping = false;
    }
  }

  private void step(Event event) {
    try {
      core.step(nowMillis(), event).forEach(this::tryToPerform);
    } catch (RuntimeException fault) {
      engine.log().fault("step failed on " + event.getClass().getSimpleName(), fault);
    }
  }

  private void tryToPerform(Effect effect) {
    try {
      perform(effect);
    } catch (RuntimeException fault) {
      engine.log().fault("could not perform " + effect.getClass().getSimpleName(), fault);
    }
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Ask ask -> ask(ask);
      case Effect.Answer answer -> answer(answer.ticket(), answer.reply());
      case Effect.Wake wake -> wake(wake.atMillis());
      case Effect.Promise promise -> promise(promise.ticket(), promise.reply());
      case Effect.Keep keep -> keeper.keep(keep.kept());
      case Effect.KeepOnceFull full -> becameFull.run();
      case Effect.Note note -> note(note);
      case Effect.Find find -> throw new IllegalStateException("find left the core");
      case Effect.Deliver deliver -> handle(deliver.event());
    }
  }

  private void note(Effect.Note note) {
    counts.noted(note.occasion());
    engine.log().line(note.line());
  }

  private void ask(Effect.Ask ask) {
    openGoodbyes += goodbyes(ask);
    peers.ask(ask.to(), ask.request(), ask.timeoutMillis(), answer -> answered(ask, answer));
  }

  private static int goodbyes(Effect.Ask ask) {
    return ask.request() instanceof NodeRequest.Leave ? 1 : 0;
  }

  private void answered(Effect.Ask ask, Optional<Peers.Answer> answer) {
    if (answer.isEmpty()) {
      end(ask, new Event.Failed(ask.call(), ask.to()));
      return;
    }
    verifier.check(
        answer.get().reply(),
        reply -> end(ask, new Event.Answered(ask.call(), answer.get().from(), reply)),
        refusal -> end(ask, new Event.Failed(ask.call(), ask.to())));
  }

  private void end(Effect.Ask ask, Event event) {
    openGoodbyes -= goodbyes(ask);
    handle(event);
  }

  private void wake(long atMillis) {
    if (alarm != null) {
      alarm.cancel(false);
    }
    long delayMillis = Math.max(0, atMillis - nowMillis());
    alarm = engine.after(delayMillis, () -> handle(new Event.Tick()));
  }

  @Override
  public Withdrawal peerAsked(Peer from, Message request, Consumer<Reply> answer) {
    return asked(request, answer, (ticket, verified) -> new Event.Asked(ticket, from, verified));
  }

  @Override
  public void peerHungUp(Peer peer) {
    if (core != null) {
      handle(new Event.HungUp(peer));
    }
  }

  @Override
  public Withdrawal clientAsked(ClientRequest request, Consumer<Reply> answer) {
    return switch (request) {
      case ClientRequest.Store store -> routed(store, answer);
      case ClientRequest.Delete delete -> routed(delete, answer);
      case ClientRequest.PutRecord put -> routed(put, answer);
      default -> asked(request, answer, Event.ClientAsked::new);
    };
  }

  private Withdrawal routed(ClientRequest request, Consumer<Reply> answer) {
    if (core == null) {
      answer.accept(refusal(Refusal.BUSY));
      return Withdrawal.NONE;
    }
    long ticket = nextTicket++;
    tickets.put(ticket, answer);
    handle(new Event.Routed(ticket, request));
    return () -> withdraw(ticket);
  }

  private <M extends Message> Withdrawal asked(
      M request, Consumer<Reply> answer, Question<M> question) {
    if (core == null || (keeper.isFull() && isToBeKept(request))) {
      answer.accept(refusal(Refusal.BUSY));
      return Withdrawal.NONE;
    }
    long ticket = nextTicket++;
    tickets.put(ticket, answer);
    verifier.check(
        request,
        verified -> pass(ticket, question.about(ticket, verified)),
        reason -> answer(ticket, refusal(reason)));
    return () -> withdraw(ticket);
  }

  private static boolean isToBeKept(Message request) {
    return request instanceof NodeRequest.Hold
        || request instanceof ClientRequest.Store
        || request instanceof ClientRequest.Delete
        || request instanceof ClientRequest.PutRecord;
  }

  private void pass(long ticket, Event event) {
    if (tickets.containsKey(ticket)) {
      handle(event);
    }
  }

  private void answer(long ticket, Reply reply) {
    Consumer<Reply> waiting = tickets.remove(ticket);
    if (waiting != null) {
      waiting.accept(reply);
    }
  }

  /** A node that cannot keep what it promises is about to leave: somebody else may. */
  private void promise(long ticket, Reply reply) {
    keeper.whenDurable(
        () -> answer(ticket, reply), () -> answer(ticket, refusal(Refusal.UNAVAILABLE)));
  }

  private void withdraw(long ticket) {
    if (tickets.remove(ticket) != null) {
      handle(new Event.Gone(ticket));
    }
  }

  @Override
  public Reply refusal(Refusal reason) {
    long timeMillis = core == null ? nowMillis() : core.timeMillis(nowMillis());
    return new Reply.Refused(reason, timeMillis);
  }

  private long nowMillis() {
    return engine.nowMillis().getAsLong();
  }

  private interface Question<M extends Message> {
    Event about(long ticket, Verified<M> request);
  }
}
