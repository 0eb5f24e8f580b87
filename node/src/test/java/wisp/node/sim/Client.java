package wisp.node.sim;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** A person's way to the ring: one gateway until it fails, then another. */
final class Client {
  private static final int GATEWAY_AGAIN_MILLIS = 200;
  private static final int GRACE_MILLIS = 5_000;

  private final World world;
  private final Random random;
  private final Set<String> gateways;
  private Host gateway;

  /** {@code gateways} gets the names of those that it asks through. */
  Client(World world, Random random, Set<String> gateways) {
    this.world = world;
    this.random = random;
    this.gateways = gateways;
  }

  /** {@code answered} gets one reply; without one, a refusal. */
  void ask(ClientRequest request, int waitMillis, Consumer<Reply> answered) {
    Host through = gateway();
    Once once = new Once(answered);
    world.timeline.after(waitMillis + GRACE_MILLIS, () -> fail(through, once, 0));
    Life process = through == null ? null : through.process;
    if (process == null) {
      fail(through, once, GATEWAY_AGAIN_MILLIS);
      return;
    }
    Runnable failed = () -> fail(through, once, GATEWAY_AGAIN_MILLIS);
    Consumer<Reply> ended = reply -> later(() -> once.end(reply));
    later(
        () -> {
          if (process.isRunning()) {
            process.when(() -> process.clientAsked(request, ended, failed));
          } else {
            failed.run();
          }
        });
  }

  /** Who is full now may have room later. */
  static boolean isWorthRepeating(Reply reply) {
    return !(reply instanceof Reply.Refused refused)
        || refused.reason().isTransient()
        || refused.reason() == Refusal.FULL;
  }

  private void later(Runnable action) {
    world.timeline.after(1 + random.nextInt(3), action);
  }

  private void fail(Host through, Once once, int afterMillis) {
    if (!once.over && gateway == through) {
      gateway = null;
    }
    Reply reply = new Reply.Refused(Refusal.RETRY, world.timeline.nowMillis());
    world.timeline.after(afterMillis, () -> once.end(reply));
  }

  private Host gateway() {
    List<Host> up = world.hosts().filter(Host::isMember).toList();
    if ((gateway == null || !gateway.isUp()) && !up.isEmpty()) {
      gateway = up.get(random.nextInt(up.size()));
      gateways.add(gateway.name);
    }
    return gateway;
  }

  private static final class Once {
    private final Consumer<Reply> answered;
    private boolean over;

    Once(Consumer<Reply> answered) {
      this.answered = answered;
    }

    void end(Reply reply) {
      if (!over) {
        over = true;
        answered.accept(reply);
      }
    }
  }
}
