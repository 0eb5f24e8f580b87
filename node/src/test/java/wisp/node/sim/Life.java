package wisp.node.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.core.NodeCore;
import wisp.node.mailbox.Mailboxes;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Kept;
import wisp.node.step.Occasion;

/** A node that runs: the production core, driven as production drives it. */
final class Life {
  private record Asker(Message request, Consumer<Reply> answered, Runnable hungUp) {}

  final Host host;
  private final World world;
  private final Membership membership;
  private final Map<Long, Asker> tickets = new LinkedHashMap<>();
  private final Deque<Runnable> missed = new ArrayDeque<>();
  private Mailboxes mailboxes;
  private NodeCore core;
  private long nextTicket;
  private long wakeMillis = -1;
  private final Set<Long> goodbyes = new HashSet<>();
  private final Set<Life> connected = new HashSet<>();
  private long seenSetMillis;
  private boolean isLacking;

  Life(World world, Host host) {
    this.world = world;
    this.host = host;
    this.membership = new Membership(world, this);
  }

  void begin() {
    membership.begin();
  }

  /** Once the ring's parameters are known. */
  void start(boolean onceFull, Event first) {
    mailboxes =
        new Mailboxes(
            world.labels,
            host.actor.key(),
            host.actor.staticKey(),
            host.peer,
            world.parameters,
            world.quota,
            host.disk.stock());
    core =
        new NodeCore(
            host.peer,
            world.labels,
            world.parameters,
            onceFull,
            mailboxes::step,
            world.random.nextLong());
    seenSetMillis = host.setMillis;
    step(first);
  }

  boolean isStarted() {
    return core != null;
  }

  boolean isRunning() {
    return host.process == this;
  }

  boolean isMember() {
    return core != null && core.status().joined();
  }

  wisp.node.core.Status ring() {
    return core.status();
  }

  wisp.node.mailbox.Status held() {
    return mailboxes.status();
  }

  boolean isHandedOff() {
    return mailboxes.isHandedOff() && !isLacking;
  }

  long clockMillis() {
    return world.timeline.nowMillis() + host.aheadMillis();
  }

  /** Now, or when the host wakes up. */
  void when(Runnable action) {
    if (!isRunning()) {
      return;
    }
    if (world.isAsleep(host)) {
      missed.add(action);
    } else {
      action.run();
    }
  }

  void wakeUp() {
    while (!missed.isEmpty() && isRunning() && !world.isAsleep(host)) {
      missed.remove().run();
    }
  }

  void ended(Effect.Ask ask, Event event) {
    goodbyes.remove(ask.call());
    if (event instanceof Event.Failed) {
      connected.removeIf(other -> other.host == world.host(ask.to()));
    }
    step(event);
  }

  void connect(Life other) {
    if (connected.add(other)) {
      greet(other);
    }
  }

  /** A new connection: each hears what the other says about itself. */
  void greet(Life other) {
    when(() -> hear(other));
    other.when(() -> other.hear(this));
  }

  private void hear(Life other) {
    boolean isNews = other.host.disk.onceFull && !host.disk.onceFull;
    if (isNews && other.isMember() && isMember()) {
      step(new Event.Join(other.host.peer, true));
    }
  }

  /** Whether all that should have heard that it leaves. */
  boolean saidGoodbye() {
    return goodbyes.isEmpty();
  }

  void step(Event event) {
    world.trace.add(world.timeline.nowMillis(), host.name, kind(event));
    noticeClock();
    core.step(clockMillis(), event).forEach(this::perform);
  }

  private void noticeClock() {
    long byMillis = host.setMillis - seenSetMillis;
    seenSetMillis = host.setMillis;
    if (byMillis != 0) {
      core.step(clockMillis(), new Event.ClockSet(byMillis)).forEach(this::perform);
    }
  }

  private static int kind(Event event) {
    return switch (event) {
      case Event.Asked asked -> asked.request().value().type();
      case Event.ClientAsked asked -> 256 + asked.request().value().type();
      case Event.Answered answered -> 512 + answered.reply().value().type();
      default -> event.getClass().getSimpleName().hashCode();
    };
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Ask ask -> {
        if (ask.request() instanceof NodeRequest.Leave) {
          goodbyes.add(ask.call());
        }
        world.network.ask(this, ask);
      }
      case Effect.Answer answer -> answer(answer.ticket(), answer.reply());
      case Effect.Wake wake -> wakeAt(wake.atMillis());
      case Effect.Promise promise ->
          host.disk.whenSynced(() -> answer(promise.ticket(), promise.reply()));
      case Effect.Keep keep -> keep(keep.kept());
      case Effect.KeepOnceFull full -> host.disk.onceFull = true;
      case Effect.Note note -> note(note);
      case Effect.Find find -> throw new IllegalStateException("find left the core");
      case Effect.Deliver deliver -> step(deliver.event());
    }
  }

  private void note(Effect.Note note) {
    isLacking |= note.occasion() == Occasion.NOT_HANDED_OVER;
    world.note(host.name + ": " + note.line());
  }

  private void keep(Kept kept) {
    if (host.disk.write(kept)) {
      world.timeline.after(world.network.syncMillis(), () -> when(host.disk::sync));
    }
  }

  private void wakeAt(long atMillis) {
    wakeMillis = atMillis;
    world.timeline.at(
        atMillis - host.aheadMillis(),
        () ->
            when(
                () -> {
                  if (wakeMillis == atMillis) {
                    step(new Event.Tick());
                  }
                }));
  }

  /** One of the two is run at most once. */
  void asked(
      Message request, Consumer<Reply> answered, Runnable hungUp, LongFunction<Event> event) {
    if (core == null) {
      answered.accept(new Reply.Refused(Refusal.BUSY, clockMillis()));
      return;
    }
    long ticket = nextTicket++;
    tickets.put(ticket, new Asker(request, answered, hungUp));
    step(event.apply(ticket));
  }

  void clientAsked(ClientRequest request, Consumer<Reply> answered, Runnable hungUp) {
    asked(
        request,
        answered,
        hungUp,
        ticket -> new Event.ClientAsked(ticket, world.checks.check(request)));
  }

  /** Its connections are closed by a process that ends. */
  void hangUp() {
    tickets.values().forEach(asker -> asker.hungUp.run());
  }

  private void answer(long ticket, Reply reply) {
    Asker asker = tickets.remove(ticket);
    if (asker != null) {
      world.oracle.answered(host.name, world::earliestMillis, asker.request, reply);
      asker.answered.accept(reply);
    }
  }
}
