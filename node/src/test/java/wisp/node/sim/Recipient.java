package wisp.node.sim;

import java.util.List;
import java.util.Random;
import wisp.lib.message.BoxKind;
import wisp.lib.message.BoxRequest;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Limits;
import wisp.lib.message.Reply;
import wisp.lib.message.Tombstone;

/** Reads one mailbox for ever, and deletes what it collects. */
final class Recipient {
  private static final int AGAIN_MILLIS = 500;
  private static final int EVERY_HOLDER_MILLIS = 60_000;
  private static final int LATE_MILLIS = 60_000;

  private final World world;
  private final Random random;
  private final Client client;
  private final Mailbox mailbox;
  private long nextEveryHolderMillis;

  Recipient(World world, Mailbox mailbox) {
    this.world = world;
    this.mailbox = mailbox;
    this.random = new Random(world.random.nextLong());
    this.client = new Client(world, random, mailbox.gateways);
  }

  void read() {
    long now = world.timeline.nowMillis();
    if (now < world.restUntilMillis) {
      world.timeline.after(world.restUntilMillis - now, this::read);
      return;
    }
    boolean every = now >= nextEveryHolderMillis;
    int waitMillis = every || random.nextInt(4) == 0 ? 0 : Limits.WAIT_MAX_MILLIS;
    BoxRequest box = BoxRequest.sign(world.labels, BoxKind.MAILBOX, mailbox.key, now, known(now));
    client.ask(
        new ClientRequest.Retrieve(waitMillis, every, List.of(box)),
        waitMillis,
        reply -> answered(every, now, reply));
  }

  private List<Long> known(long now) {
    return mailbox.letters.stream()
        .filter(letter -> letter.readMillis >= 0 && letter.endMillis() > now - 60_000)
        .map(letter -> letter.id.prefix())
        .toList();
  }

  private void answered(boolean every, long askedMillis, Reply reply) {
    if (reply instanceof Reply.Retrieved page) {
      world.oracle.read(mailbox, page, askedMillis, world.timeline.nowMillis());
      page.envelopes().forEach(this::take);
      nextEveryHolderMillis =
          every && !page.more()
              ? world.timeline.nowMillis() + EVERY_HOLDER_MILLIS
              : nextEveryHolderMillis;
    }
    world.timeline.after(AGAIN_MILLIS + random.nextInt(4_000), this::read);
  }

  private void take(Envelope envelope) {
    mailbox.letters.stream()
        .filter(letter -> letter.envelope.equals(envelope) && letter.readMillis < 0)
        .forEach(this::take);
  }

  private void take(Letter letter) {
    long now = world.timeline.nowMillis();
    letter.readMillis = now;
    if (letter.toCollect) {
      letter.deletingMillis = now;
      delete(letter);
    }
  }

  /** Until it is told that it comes too late. */
  private boolean isWorthRepeating(Letter letter, Reply reply) {
    boolean soon = world.timeline.nowMillis() < letter.endMillis() + LATE_MILLIS;
    return soon && Client.isWorthRepeating(reply);
  }

  private void delete(Letter letter) {
    long restMillis = world.restUntilMillis - world.timeline.nowMillis();
    if (restMillis > 0) {
      world.timeline.after(restMillis, () -> delete(letter));
      return;
    }
    letter.deleteSentMillis =
        letter.deleteSentMillis < 0 ? world.timeline.nowMillis() : letter.deleteSentMillis;
    Tombstone tombstone = Tombstone.sign(world.labels, mailbox.key, letter.id, letter.endMillis());
    client.ask(
        new ClientRequest.Delete(tombstone),
        0,
        reply -> {
          if (reply instanceof Reply.Stored) {
            letter.deletedMillis = world.timeline.nowMillis();
          } else if (isWorthRepeating(letter, reply)) {
            world.timeline.after(AGAIN_MILLIS, () -> delete(letter));
          }
        });
  }
}
