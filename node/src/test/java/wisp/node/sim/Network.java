package wisp.node.sim;

import java.util.Random;
import wisp.lib.message.Message;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/** Frames between hosts: late, in another order, twice, or never. */
final class Network {
  private static final int SLOW_PERMILLE = 5;
  private static final int SLOW_MILLIS = 300;

  private final World world;
  private final Random random;
  int latencyMaxMillis = 4;
  int syncMaxMillis = 8;
  int lossPermille;
  int doublePermille;

  Network(World world, Random random) {
    this.world = world;
    this.random = random;
  }

  void ask(Life from, Effect.Ask ask) {
    Call call = new Call(from, world.host(ask.to()), ask);
    world.timeline.after(ask.timeoutMillis(), call::fail);
    int copies = 1 + (happens(doublePermille) ? 1 : 0);
    for (int i = 0; i < copies; i++) {
      if (passes(from.host, call.to)) {
        world.timeline.after(latencyMillis(), () -> arrive(call));
      }
    }
  }

  private void arrive(Call call) {
    Life there = call.to.process;
    if (there == null) {
      refuse(call);
      return;
    }
    there.when(() -> ask(call, there));
  }

  private void ask(Call call, Life there) {
    call.from.connect(there);
    there.asked(
        call.ask.request(),
        reply -> answer(there, call, reply),
        () -> refuse(call),
        ticket -> new Event.Asked(ticket, call.from.host.peer, check(call.ask.request())));
  }

  private void refuse(Call call) {
    if (!call.to.silent && passes(call.to, call.from.host)) {
      world.timeline.after(latencyMillis(), call::fail);
    }
  }

  private void answer(Life by, Call call, Reply reply) {
    if (passes(by.host, call.from.host)) {
      Event event = new Event.Answered(call.ask.call(), by.host.peer, check(by.host.mixed(reply)));
      world.timeline.after(latencyMillis(), () -> call.end(event));
    }
  }

  /** All have had a connection with a process that ended. */
  void hungUp(Life ended) {
    if (!ended.isStarted()) {
      return;
    }
    world.up().stream()
        .filter(other -> other.process.isStarted() && passes(ended.host, other))
        .forEach(other -> hungUp(other.process, new Event.HungUp(ended.host.peer)));
  }

  private void hungUp(Life on, Event event) {
    world.timeline.after(latencyMillis(), () -> on.when(() -> on.step(event)));
  }

  private <M extends Message> Verified<M> check(M message) {
    return world.checks.check(message);
  }

  boolean passes(Host from, Host to) {
    boolean apart = from.apartFrom.filter(to::equals).isPresent();
    return from.side == to.side && !apart && !from.mute && !happens(lossPermille);
  }

  int latencyMillis() {
    int usual = 1 + random.nextInt(latencyMaxMillis);
    return happens(SLOW_PERMILLE) ? usual + random.nextInt(SLOW_MILLIS) : usual;
  }

  /** How long a disk takes. */
  int syncMillis() {
    return 1 + random.nextInt(happens(SLOW_PERMILLE) ? SLOW_MILLIS : syncMaxMillis);
  }

  private boolean happens(int permille) {
    return permille > 0 && random.nextInt(1_000) < permille;
  }
}
