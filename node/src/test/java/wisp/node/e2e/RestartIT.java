package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Id;

/** Nodes with their messages on disk, killed and started again. */
class RestartIT {
  private static final Entropy ENTROPY = new SecureRandom()::nextBytes;
  private static final long LIFE_MILLIS = 600_000;

  @TempDir Path folder;
  private final KeyPair mailbox = Signature.generate(ENTROPY);

  private List<Fate> store(Clients clients, int count) {
    List<Fate> fates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Fate fate = Fate.to(mailbox, LIFE_MILLIS, ENTROPY);
      Await.until(
          "stored",
          20_000,
          () -> {
            clients.store(fate);
            return fate.acknowledged;
          });
      fates.add(fate);
    }
    return fates;
  }

  private void awaitExactly(Clients clients, List<Fate> fates) {
    Set<Id> expected = new HashSet<>(fates.stream().map(fate -> fate.id).toList());
    Await.until(
        "all messages", 40_000, () -> new HashSet<>(clients.read(mailbox)).equals(expected));
  }

  @Test
  void aNodeThatWasKilledHasEverythingThatItAcknowledged() throws IOException {
    try (Nodes nodes = Nodes.startOnDisk(folder, 1)) {
      Clients clients = new Clients(nodes);
      List<Fate> fates = store(clients, 40);
      assertTrue(clients.delete(fates.getFirst()));
      nodes.kill(0);
      nodes.restart(0);
      awaitExactly(clients, fates.subList(1, fates.size()));
      assertEquals(39, nodes.messages(0));
    }
  }

  @Test
  void aRingThatWasKilledAtOnceDeliversEverything() throws IOException {
    try (Nodes nodes = Nodes.startOnDisk(folder, 5)) {
      Clients clients = new Clients(nodes);
      List<Fate> fates = store(clients, 40);
      assertTrue(clients.delete(fates.getFirst()));
      nodes.alive().parallel().forEach(nodes::kill);
      for (int i = 0; i < 5; i++) {
        nodes.restart(i);
      }
      Await.until("one ring", 40_000, nodes::isWhole);
      awaitExactly(clients, fates.subList(1, fates.size()));
      store(clients, 1);
    }
  }

  @Test
  void aNodeThatIsStoppedLeavesInOrderAndComesBack() throws IOException {
    try (Nodes nodes = Nodes.startOnDisk(folder, 4)) {
      Clients clients = new Clients(nodes);
      List<Fate> fates = store(clients, 10);
      long start = System.nanoTime();
      assertEquals(0, nodes.stop(1));
      assertTrue(System.nanoTime() - start < 12_000_000_000L);
      awaitExactly(clients, fates);
      nodes.restart(1);
      Await.until("one ring", 40_000, nodes::isWhole);
      awaitExactly(clients, fates);
    }
  }

  @Test
  void aDamagedFileIsNamedAndRepairedFromTheOthers() throws IOException {
    try (Nodes nodes = Nodes.startOnDisk(folder, 3)) {
      Clients clients = new Clients(nodes);
      List<Fate> fates = store(clients, 20);
      nodes.kill(2);
      damage(nodes.data(2).resolve("messages"));
      nodes.restart(2);
      Await.until("one ring", 40_000, nodes::isWhole);
      Await.until("repaired", 10_000, () -> nodes.messages(2) == fates.size());
      String log = nodes.log(2);
      assertTrue(log.contains(".kept1 is damaged at byte "), log);
      assertFalse(log.contains("Exception"), log);
      awaitExactly(clients, fates);
    }
  }

  @Test
  void aNodeThatCannotWriteSaysSoAndLeaves() throws IOException {
    try (Nodes nodes = Nodes.startOnDisk(folder, 4)) {
      Files.delete(nodes.data(1).resolve("messages"));
      Clients clients = new Clients(nodes);
      Await.until(
          "it has left",
          40_000,
          () -> {
            clients.store(Fate.to(Signature.generate(ENTROPY), LIFE_MILLIS, ENTROPY));
            return !nodes.isAlive(1);
          });
      assertEquals(1, nodes.exitCode(1));
      String log = nodes.log(1);
      assertTrue(log.contains("cannot keep messages in " + nodes.data(1)), log);
      Await.until("three go on", 20_000, () -> nodes.isOneRing(3));
      awaitExactly(clients, store(clients, 3));
    }
  }

  /** Changes a byte in the middle of every file. */
  private static void damage(Path messages) throws IOException {
    try (Stream<Path> files = Files.list(messages)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }
}
