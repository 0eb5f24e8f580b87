package wisp.node.sim;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Limits;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.step.Event;

/**
 * Asks for others' mailboxes: with a signature of its own key, and with an old question of the
 * owner. What it does is no part of what a seed decides for others.
 */
final class Snoop {
  private static final int PAUSE_MILLIS = 2_000;
  private static final int LATE_MILLIS = 10_000;
  private final World world;
  private final Collection<Mailbox> mailboxes;
  private final LongSupplier skewMillis;
  private final Random random;
  private final KeyPair own;
  private final Checks checks;

  /** {@code skewMillis}: how wrong clocks are at most. */
  Snoop(World world, long seed, Collection<Mailbox> mailboxes, LongSupplier skewMillis) {
    this.world = world;
    this.mailboxes = mailboxes;
    this.skewMillis = skewMillis;
    this.random = new Random(~seed);
    this.own = Signature.generate(random::nextBytes);
    this.checks = Checks.real(world.labels);
  }

  void begin() {
    world.timeline.after(PAUSE_MILLIS + random.nextInt(PAUSE_MILLIS), this::begin);
    List<Host> open =
        world.hosts().filter(Host::isMember).filter(host -> !world.isAsleep(host)).toList();
    if (mailboxes.isEmpty() || open.isEmpty()) {
      return;
    }
    Mailbox victim = mailboxes.stream().skip(random.nextInt(mailboxes.size())).findFirst().get();
    Life gateway = open.get(random.nextInt(open.size())).process;
    ask(gateway, victim, random.nextBoolean() ? forged(victim) : replayed(victim));
  }

  private BoxRequest forged(Mailbox victim) {
    BoxRequest mine =
        BoxRequest.sign(world.labels, BoxKind.MAILBOX, own, world.timeline.nowMillis(), List.of());
    return new BoxRequest(
        mine.kind(), victim.key.publicKey(), mine.timeMillis(), mine.known(), mine.signature());
  }

  private BoxRequest replayed(Mailbox victim) {
    long oldMillis = Limits.REQUEST_TIME_SLACK_MILLIS + 2 * skewMillis.getAsLong() + LATE_MILLIS;
    long atMillis = world.timeline.nowMillis() - oldMillis;
    return BoxRequest.sign(world.labels, BoxKind.MAILBOX, victim.key, atMillis, List.of());
  }

  private void ask(Life gateway, Mailbox victim, BoxRequest box) {
    ClientRequest.Retrieve retrieve = new ClientRequest.Retrieve(0, true, List.of(box));
    try {
      var checked = checks.check((ClientRequest) retrieve);
      gateway.asked(
          retrieve,
          reply -> world.oracle.snooped(victim, reply),
          () -> {},
          ticket -> new Event.ClientAsked(ticket, checked));
    } catch (Forged forged) {
      world.oracle.snooped(victim, new Reply.Refused(Refusal.FORGED, gateway.clockMillis()));
    }
  }
}
