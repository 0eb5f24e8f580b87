package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/**
 * Eight nodes with disks, messages flowing, SIGKILL to two at a time: fewer than three holders, and
 * with their disks they bring back what they acknowledged. Every acknowledged message arrives or is
 * NACKed.
 */
class ChaosIT {
  private static final Entropy ENTROPY = new SecureRandom()::nextBytes;
  private static final int NODES = 8;
  private static final int WRITERS = 3;
  private static final long CHAOS_MILLIS = 45_000;
  private static final long SHORT_MILLIS = 20_000;
  private static final long LONG_MILLIS = 600_000;

  @TempDir Path folder;
  private final Random random = new Random(8);
  private final Queue<Fate> fates = new ConcurrentLinkedQueue<>();
  private final List<KeyPair> mailboxes =
      Stream.generate(() -> Signature.generate(ENTROPY)).limit(6).toList();
  private volatile boolean flowing = true;
  private int kills;

  @Test
  void everyAcknowledgedMessageArrivesOrIsNacked() throws Exception {
    try (Nodes nodes = Nodes.startOnDisk(folder, NODES)) {
      Clients clients = new Clients(nodes);
      List<Thread> people =
          Stream.concat(
                  IntStream.range(0, WRITERS).mapToObj(i -> new Thread(() -> write(clients, i))),
                  Stream.of(new Thread(() -> readAll(clients))))
              .toList();
      people.forEach(Thread::start);
      killAndRestart(nodes);
      flowing = false;
      for (Thread person : people) {
        person.join();
      }
      Await.until("one ring with all its copies", 60_000, nodes::isWhole);
      judge(clients);
    }
  }

  private void killAndRestart(Nodes nodes) throws IOException {
    long end = System.nanoTime() + CHAOS_MILLIS * 1_000_000;
    while (System.nanoTime() < end) {
      int first = random.nextInt(NODES);
      int second = (first + 1 + random.nextInt(NODES - 1)) % NODES;
      IntStream.of(first, second).parallel().forEach(nodes::kill);
      kills += 2;
      pause(500 + random.nextInt(3_000));
      nodes.restart(first);
      nodes.restart(second);
      Await.until("all are back", 20_000, () -> nodes.isOneRing(NODES));
    }
  }

  private void write(Clients clients, int number) {
    for (int i = number; flowing; i++) {
      long lifeMillis = i % 2 == 0 ? SHORT_MILLIS : LONG_MILLIS;
      Fate fate = Fate.to(mailboxes.get(i % mailboxes.size()), lifeMillis, ENTROPY);
      fates.add(fate);
      clients.store(fate);
      while (flowing && !fate.acknowledged && !fate.isOver()) {
        pause(200);
        clients.store(fate);
      }
      pause(20);
    }
  }

  private void readAll(Clients clients) {
    while (flowing) {
      mailboxes.forEach(mailbox -> read(clients, mailbox));
      pause(300);
    }
  }

  /** Two of three are deleted as soon as they are seen. */
  private void read(Clients clients, KeyPair mailbox) {
    var seen = clients.read(mailbox);
    fates.stream()
        .filter(fate -> seen.contains(fate.id))
        .forEach(
            fate -> {
              fate.arrived = true;
              if (fate.id.d() % 3 != 0) {
                fate.deleting = true;
                clients.delete(fate);
              }
            });
  }

  private void judge(Clients clients) {
    List<Fate> held = fates.stream().filter(fate -> fate.acknowledged).toList();
    Predicate<Fate> ended = fate -> fate.arrived || fate.nacked;
    Await.until(
        "everything has ended",
        90_000,
        () -> {
          mailboxes.forEach(mailbox -> read(clients, mailbox));
          held.stream().filter(ended.negate()).filter(Fate::isOver).forEach(clients::readBack);
          return held.stream().allMatch(ended);
        });
    awaitNacks(clients, held);
    print(held);
    assertTrue(held.size() >= 200, held.size() + " acknowledged");
    assertEquals(0, held.stream().filter(ended.negate()).count());
  }

  /** What nobody took away while it lived comes back, although somebody saw it. */
  private static void awaitNacks(Clients clients, List<Fate> held) {
    List<Fate> uncollected =
        held.stream()
            .filter(
                fate ->
                    fate.envelope.endOfLifeMillis() < System.currentTimeMillis() + LONG_MILLIS / 2)
            .filter(fate -> !fate.deleting)
            .toList();
    Await.until(
        "all that nobody collected is NACKed",
        90_000,
        () -> {
          uncollected.stream().filter(fate -> !fate.nacked).forEach(clients::readBack);
          return uncollected.stream().allMatch(fate -> fate.nacked);
        });
  }

  private void print(List<Fate> held) {
    System.out.printf(
        "chaos: %d nodes killed, %d messages written, %d acknowledged, %d arrived, %d deleted, %d"
            + " NACKed, 0 lost%n",
        kills,
        fates.size(),
        held.size(),
        held.stream().filter(fate -> fate.arrived).count(),
        held.stream().filter(fate -> fate.deleting).count(),
        held.stream().filter(fate -> fate.nacked).count());
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000);
  }
}
