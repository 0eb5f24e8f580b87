package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wisp.lib.message.Id;

class ConvergenceTest {
  @ParameterizedTest
  @CsvSource({"1,500", "2,1000", "3,1500", "4,2000", "5,2500"})
  void smallRingsStartedAtOnceAreWholeSoon(int size, long limitMillis) {
    for (int seed = 0; seed < 30; seed++) {
      RingNetwork network = new RingNetwork(seed, 3, 16);
      converges(seed, network, size, limitMillis);
      network.holds(new CompleteLists()).run(3_000);
    }
  }

  @ParameterizedTest
  @CsvSource({"16", "17", "18", "20", "40"})
  void listsOfSixteenAreWholeBelowAndAboveSeventeenMembers(int size) {
    for (int seed = 0; seed < 3; seed++) {
      converges(seed, new RingNetwork(seed, 3, 16), size, 10_000);
    }
  }

  @Test
  void slowAndLossyNetworksOnlyTakeLonger() {
    for (int seed = 0; seed < 10; seed++) {
      RingNetwork network = new RingNetwork(seed, 3, 4).latency(20, 120).loses(3);
      converges(seed, network, 8, 30_000);
    }
  }

  private static void converges(int seed, RingNetwork network, int size, long limitMillis) {
    network.holdsAlways().start(Ids.some(seed, size)).runUntil(limitMillis, network::isWhole);
    assertTrue(network.isWhole(), () -> "seed " + seed + network);
  }

  @Test
  void manyIntoTheSameGapAtTheSameTime() {
    RingNetwork network = new RingNetwork(1, 3, 4).holdsAlways();
    network.start(List.of(0b0000_0000, 0b1000_0000)).run(2_000);
    for (int id : List.of(0b0100_0001, 0b0100_0010, 0b0100_0011, 0b0100_0100)) {
      network.join(id, 0b1000_0000);
    }
    network.runUntil(5_000, network::isWhole);
    assertTrue(network.isWhole(), network::toString);
  }

  @Test
  void whoCannotBeReachedStaysAGatewayAndFindsHolders() {
    RingNetwork network = new RingNetwork(1, 3, 4).holdsAlways();
    network.start(List.of(0b0001, 0b0100, 0b1000)).run(2_000);
    network.joinAs(RingNetwork.hiddenPeer(0b1111), 0b0001);
    network.run(3_000);
    assertTrue(network.member(0b1111).ring().isGatewayOnly());
    assertTrue(network.member(0b1111).ring().isReady());
    assertEquals(3, network.joined().size());
    network.find(0b1111, 1, 0b0011);
    network.run(2_000);
    assertEquals(
        List.of(Id.of(0b0100), Id.of(0b1000), Id.of(0b0001)), network.member(0b1111).found(1));
  }
}
