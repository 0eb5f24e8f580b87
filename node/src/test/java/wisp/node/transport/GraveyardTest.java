package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

class GraveyardTest {
  private static final long DAY_MILLIS = 24L * 3_600_000;
  private static final long NOW = 1_800_000_000_000L;
  private static final Address EARLIER = Address.parse("earlier:1");
  @TempDir private Path folder;
  private final Graveyard dead = new Graveyard(Map.of(EARLIER, NOW - 1_000), NOW);

  private static Peer peer(String address) {
    return new Peer(Id.of(address.hashCode()), address, "");
  }

  private static Core.View view(List<Peer> successors, List<Peer> dead) {
    return new Core.View(
        Optional.empty(), successors, List.of(), dead, 0, true, false, true, true, 0, 0, 0, 0);
  }

  @Test
  void whoDiesIsAddedToThoseOfEarlierRuns() {
    assertTrue(dead.update(view(List.of(), List.of(peer("now:1"))), NOW));
    assertFalse(dead.update(view(List.of(), List.of(peer("now:1"))), NOW + 1));
    assertEquals(Map.of(EARLIER, NOW - 1_000, Address.parse("now:1"), NOW), dead.all());
  }

  @Test
  void whoIsASuccessorAgainIsNotDead() {
    assertTrue(dead.update(view(List.of(peer("earlier:1")), List.of()), NOW));
    assertEquals(Map.of(), dead.all());
  }

  @Test
  void theDeadAreForgottenAfterADay() {
    assertFalse(dead.update(view(List.of(), List.of()), NOW - 1_000 + DAY_MILLIS));
    assertTrue(dead.update(view(List.of(), List.of()), NOW + DAY_MILLIS));
    assertEquals(Map.of(), new Graveyard(Map.of(EARLIER, NOW), NOW + DAY_MILLIS + 1).all());
  }

  @Test
  void onlyTheLast64AreKept() {
    List<Peer> many = IntStream.range(0, 100).mapToObj(i -> peer("host:" + (i + 1))).toList();
    for (Peer each : many) {
      dead.update(view(List.of(), List.of(each)), NOW);
    }
    Set<Address> kept = dead.all().keySet();
    assertEquals(64, kept.size());
    assertTrue(kept.contains(Address.parse("host:100")) && !kept.contains(EARLIER));
  }

  @Test
  void theyAreThereAfterARestartUnlessTheFileIsDamaged() throws Exception {
    Map<Address, Long> some = Map.of(EARLIER, NOW);
    try (DataFolder data = DataFolder.open(folder)) {
      assertEquals(Map.of(), data.dead());
      data.bury(some);
    }
    try (DataFolder data = DataFolder.open(folder)) {
      assertEquals(some, data.dead());
      Files.writeString(folder.resolve("dead"), "nonsense\n");
      assertEquals(Map.of(), data.dead());
    }
  }
}
