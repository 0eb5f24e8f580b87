package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Receipt;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.mailbox.MailboxNetwork.Node;
import wisp.node.mailbox.People.Letter;
import wisp.node.step.Event;

/**
 * People write, read and delete while nodes die, join and leave, within the failure model: at most
 * two at once, and again only when there are three copies again. Judged by what clients saw.
 */
final class Scenario {
  private static final int REPLICAS = 3;
  private static final long BUSY_MILLIS = 90_000;
  private static final long CLIENT_RETRY_MILLIS = 700;

  /** What a client knows of one envelope. */
  private static final class Fate {
    final Letter letter;
    boolean acknowledged;
    boolean deleting;
    long deletedMillis;

    Fate(Letter letter) {
      this.letter = letter;
    }
  }

  private final MailboxNetwork network;
  private final long maxSkewMillis;
  private final List<Fate> fates = new ArrayList<>();
  private final double lossRate;
  private final long endMillis;
  private boolean leaving;

  Scenario(long seed, boolean whole) {
    int size = REPLICAS + (int) (seed % 6);
    network =
        whole
            ? MailboxNetwork.ofWholeNodes(seed, size, REPLICAS)
            : new MailboxNetwork(seed, size, REPLICAS, seed % 2 == 0 ? 16 : 4, quota());
    network.latencyMaxMillis = 1 + network.random.nextInt(60);
    maxSkewMillis = network.random.nextInt(4) == 0 ? 10_000 : 50;
    lossRate = network.random.nextInt(3) == 0 ? 0.02 : 0;
    network.syncMillis = network.random.nextInt(20);
    network.nodes.forEach(this::skew);
    network.lost = hop -> lossRate > 0 && network.random.nextDouble() < lossRate;
    endMillis = network.nowMillis + BUSY_MILLIS;
  }

  private static Quota quota() {
    return Quota.ofBytes(10_000_000);
  }

  private void skew(Node node) {
    node.skewMillis = network.random.nextLong(2 * maxSkewMillis + 1) - maxSkewMillis;
  }

  /** Returns how many were acknowledged. */
  int run() {
    People[] people = {new People(network), new People(network), new People(network)};
    for (int i = 0; i < 18; i++) {
      People to = people[i % people.length];
      network.after(within(BUSY_MILLIS), () -> write(to));
    }
    for (People reader : people) {
      read(reader);
    }
    network.after(within(20_000), this::change);
    network.runFor(BUSY_MILLIS + 90_000 + 2 * maxSkewMillis + 75_000);
    network.lost = hop -> false;
    fates.forEach(this::judge);
    network.members.forEach(node -> assertEquals(0, node.mailboxes.status().pendingNacks()));
    return (int) fates.stream().filter(fate -> fate.acknowledged).count();
  }

  private int within(long millis) {
    return network.random.nextInt((int) millis);
  }

  private Node gateway() {
    List<Node> alive = network.members.stream().filter(node -> node.alive).toList();
    return alive.get(network.random.nextInt(alive.size()));
  }

  private void write(People to) {
    Letter letter = to.letter(15_000 + within(70_000));
    Fate fate = new Fate(letter);
    fates.add(fate);
    store(fate);
  }

  private void store(Fate fate) {
    ask(
        new ClientRequest.Store(fate.letter.envelope()),
        reply -> {
          if (reply instanceof Reply.Stored stored) {
            fate.acknowledged = isFull(stored);
            return;
          }
          if (isWorthRepeating(fate, reply)) {
            network.after(CLIENT_RETRY_MILLIS, () -> store(fate));
          }
        });
  }

  private boolean isFull(Reply.Stored stored) {
    List<Receipt> receipts = stored.receipts();
    long signers = receipts.stream().map(each -> each.nodeId(network.labels)).distinct().count();
    assertTrue(receipts.stream().allMatch(each -> each.isGenuine(network.labels)));
    assertEquals(REPLICAS, signers);
    return true;
  }

  private boolean isWorthRepeating(Fate fate, Reply reply) {
    boolean alive = network.nowMillis < fate.letter.envelope().endOfLifeMillis();
    return alive && (!(reply instanceof Reply.Refused refused) || refused.reason().isTransient());
  }

  /** A client without an answer after 5 s goes on through another node. */
  private void ask(ClientRequest request, Consumer<Reply> answered) {
    boolean[] over = {false};
    Consumer<Reply> once =
        reply -> {
          if (!over[0]) {
            over[0] = true;
            answered.accept(reply);
          }
        };
    network.ask(gateway(), request, once);
    network.after(30_000, () -> once.accept(new Reply.Refused(Refusal.RETRY, network.nowMillis)));
  }

  /** Reads for ever; collects two of three. */
  private void read(People people) {
    ask(
        people.read(network.random.nextBoolean() ? 25_000 : 0, network.random.nextInt(4) == 0),
        reply -> {
          if (reply instanceof Reply.Retrieved retrieved) {
            retrieved.envelopes().forEach(envelope -> collect(people, envelope));
          }
          network.after(1_000 + within(10_000), () -> read(people));
        });
  }

  private void collect(People people, Envelope envelope) {
    Fate fate =
        fates.stream().filter(each -> each.letter.envelope().equals(envelope)).findFirst().get();
    long tooLate = envelope.endOfLifeMillis() + maxSkewMillis + 1_000;
    assertTrue(network.nowMillis <= tooLate, "served after its end");
    if (!fate.deleting && network.random.nextInt(3) > 0) {
      fate.deleting = true;
      delete(people, fate);
    }
  }

  private void delete(People people, Fate fate) {
    ask(
        people.delete(fate.letter),
        reply -> {
          if (reply instanceof Reply.Stored stored && isFull(stored)) {
            fate.deletedMillis = network.nowMillis;
            return;
          }
          if (isWorthRepeating(fate, reply)) {
            network.after(CLIENT_RETRY_MILLIS, () -> delete(people, fate));
          }
        });
  }

  private void change() {
    if (network.nowMillis > endMillis) {
      return;
    }
    if (isRepaired()) {
      switch (network.random.nextInt(4)) {
        case 0 -> skew(network.join(400));
        case 1 -> leave();
        default -> crash(1 + network.random.nextInt(REPLICAS - 1));
      }
    }
    network.after(1_000 + within(8_000), this::change);
  }

  private boolean isRepaired() {
    return !leaving
        && network.isSettled()
        && network.members.stream().allMatch(Scenario::isRepaired);
  }

  private static boolean isRepaired(Node node) {
    Status status = node.mailboxes.status();
    return node.alive && status.incomplete() == 0 && status.pendingNacks() == 0;
  }

  private void crash(int count) {
    if (network.members.size() - count < REPLICAS) {
      skew(network.join(400));
      return;
    }
    int first = network.random.nextInt(network.members.size());
    for (int i = 0; i < count; i++) {
      Node dying = network.members.get((first + i) % network.members.size());
      network.kill(dying);
      if (network.random.nextBoolean()) {
        network.after(within(4_000), () -> network.detect(dying, 400));
      } else {
        comeBack(dying);
      }
    }
  }

  /** With its disk, sooner than the others notice or later. */
  private void comeBack(Node dying) {
    long awayMillis = 200 + within(12_000);
    if (awayMillis > 4_000) {
      network.after(4_000, () -> network.detect(dying, 400));
    }
    network.after(awayMillis, () -> network.restart(dying, 400));
  }

  private void leave() {
    if (network.members.size() == REPLICAS) {
      return;
    }
    leaving = true;
    Node leaver = gateway();
    leaver.step(new Event.Leave());
    network.after(
        2_000,
        () -> {
          leaving = false;
          network.kill(leaver);
          network.detect(leaver, 400);
        });
  }

  private void judge(Fate fate) {
    if (!fate.acknowledged) {
      return;
    }
    boolean nacked = new People(network).isNacked(gateway(), fate.letter);
    assertTrue(nacked || fate.deleting, "a silent end");
    long end = fate.letter.envelope().endOfLifeMillis();
    boolean late = fate.deletedMillis + 2 * maxSkewMillis + 5_000 >= end;
    assertTrue(!nacked || fate.deletedMillis == 0 || late, "collected in time and NACKed");
  }
}
