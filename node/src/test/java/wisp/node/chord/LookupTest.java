package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wisp.lib.message.Id;

class LookupTest {
  @Test
  void whoIsNamedWasTheOwnerNotLongAgo() {
    for (int seed = 0; seed < 10; seed++) {
      Lookups.ofFour(seed);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,16", "2,16", "3,16", "5,16", "20,16", "20,4", "60,4"})
  void everyMemberFindsTheOwnerOfEveryPlace(int size, int successors) {
    RingNetwork network = new RingNetwork(size, 3, successors).start(Ids.some(size, size));
    network.runUntil(30_000, network::isWhole);
    network.run(20_000);
    for (int target = 0; target < 256; target++) {
      int place = target;
      network.joined().forEach(member -> network.find(member.number(), place, place));
    }
    network.run(2_000);
    for (int target = 0; target < 256; target++) {
      assertFound(network, target);
    }
  }

  /** From every member the owner and those after it: k of them, or all members. */
  private static void assertFound(RingNetwork network, int target) {
    List<Id> expected = holders(network, target);
    for (Member member : network.joined()) {
      List<Id> found = member.found(target);
      assertNotNull(found, () -> member.number() + " found nothing for " + target);
      assertTrue(found.size() >= expected.size(), () -> target + " has too few " + found);
      assertEquals(expected, found.subList(0, expected.size()));
    }
  }

  private static List<Id> holders(RingNetwork network, int target) {
    return network.joined().stream()
        .map(Member::id)
        .sorted(Comparator.comparing(id -> RingNetwork.CIRCLE.distance(Id.of(target), id)))
        .limit(3)
        .toList();
  }

  @Test
  void nothingIsFoundInTimeWhenTheOthersAreSilent() {
    RingNetwork network = new RingNetwork(1, 3, 4).deadAreSilent(true);
    network.start(Ids.some(1, 12)).run(8_000);
    Member last = network.joined().getLast();
    List<Member> others = network.joined().stream().filter(m -> m != last).toList();
    others.forEach(member -> network.kill(member.number()));
    int opposite = last.number() ^ 0b1000_0000;
    network.find(last.number(), 1, opposite);
    network.run(1_900);
    assertEquals(null, last.found(1));
    network.run(200);
    assertEquals(List.of(), last.found(1));
  }

  @Test
  void lookupsGoAroundTheDead() {
    for (int seed = 0; seed < 20; seed++) {
      RingNetwork network = new RingNetwork(seed, 3, 4).start(Ids.some(seed, 30));
      network.run(30_000);
      List<Member> all = network.joined();
      for (int i = 0; i < all.size(); i += 3) {
        network.kill(all.get(i).number());
      }
      network.run(1_500);
      network.joined().forEach(member -> network.find(member.number(), 0b0101, 0b0101));
      network.run(2_100);
      assertFound(network, 0b0101);
    }
  }
}
