package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wisp.lib.message.Id;

class DeathTest {
  private static RingNetwork quiet(int seed, int size, int successors) {
    RingNetwork network = new RingNetwork(seed, 3, successors).holdsAlways();
    network.start(Ids.some(seed, size)).runUntil(30_000, network::isWhole);
    network.run(5_000);
    return network;
  }

  @ParameterizedTest
  @CsvSource({"2,1,16", "3,1,16", "3,2,16", "4,2,16", "5,1,16", "5,2,16", "20,2,4", "20,2,16"})
  void killedNeighboursAreHealedWithinTwoSeconds(int size, int deaths, int successors) {
    for (int seed = 0; seed < 8; seed++) {
      RingNetwork network = quiet(seed, size, successors);
      killInARow(network, deaths);
      network.runUntil(2_000, () -> isOrdered(network));
      assertTrue(isOrdered(network), network::toString);
      network.runUntil(8_000, network::isWhole);
      assertTrue(network.isWhole(), network::toString);
    }
  }

  @Test
  void silentDeathsTakeThreeMisses() {
    for (int seed = 0; seed < 8; seed++) {
      RingNetwork network = quiet(seed, 8, 4).deadAreSilent(true);
      killInARow(network, 2);
      network.runUntil(6_000, () -> isOrdered(network));
      assertTrue(isOrdered(network), network::toString);
    }
  }

  @Test
  void placesOfTheDeadBelongToTheirSuccessor() {
    RingNetwork network = new RingNetwork(1, 3, 16).holdsAlways();
    network.start(List.of(0b0010_0000, 0b0100_0000, 0b0110_0000, 0b1000_0000)).run(3_000);
    network.kill(0b0100_0000);
    network.run(1_500);
    network.find(0b1000_0000, 1, 0b0011_0000);
    network.run(500);
    assertEquals(
        List.of(Id.of(0b0110_0000), Id.of(0b1000_0000), Id.of(0b0010_0000)),
        network.member(0b1000_0000).found(1));
  }

  @Test
  void whoLeavesIsMissedAtOnce() {
    for (int seed = 0; seed < 8; seed++) {
      RingNetwork network = quiet(seed, 6, 4);
      network.leave(network.joined().get(2).number());
      network.runUntil(500, () -> isOrdered(network));
      assertTrue(isOrdered(network), network::toString);
    }
  }

  @Test
  void aRestartedNodeTakesItsPlaceAgain() {
    for (int seed = 0; seed < 8; seed++) {
      RingNetwork network = quiet(seed, 6, 4);
      List<Member> all = network.joined();
      int restarted = all.get(2).number();
      network.kill(restarted);
      network.run(20L * seed);
      network.join(restarted, all.get(5).number());
      network.runUntil(9_000, network::isWhole);
      assertTrue(network.isWhole(), network::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({"2,16", "5,16", "12,4", "20,16"})
  void twoHalvesFindEachOtherAgain(int size, int successors) {
    for (int seed = 0; seed < 4; seed++) {
      RingNetwork network = new RingNetwork(seed, 3, successors);
      network.start(Ids.some(seed, size)).runUntil(30_000, network::isWhole);
      network.cutEvenFromOdd();
      network.run(20_000);
      network.heal();
      network.runUntil(60_000, network::isWhole);
      assertTrue(network.isWhole(), network::toString);
    }
  }

  private static void killInARow(RingNetwork network, int deaths) {
    List<Member> all = network.joined();
    int first = network.random().nextInt(all.size());
    for (int i = 0; i < deaths; i++) {
      network.kill(all.get((first + i) % all.size()).number());
    }
  }

  /** Everybody's next neighbours are the right ones. */
  private static boolean isOrdered(RingNetwork network) {
    List<Member> all = network.joined();
    for (int i = 0; i < all.size(); i++) {
      List<Id> next = all.size() == 1 ? List.of() : List.of(all.get((i + 1) % all.size()).id());
      List<Id> before = all.get(i).successors().stream().limit(1).toList();
      Member after = all.get((i + 1) % all.size());
      List<Id> own = all.size() == 1 ? List.of() : List.of(all.get(i).id());
      if (!before.equals(next) || !after.predecessors().stream().limit(1).toList().equals(own)) {
        return false;
      }
    }
    return true;
  }
}
