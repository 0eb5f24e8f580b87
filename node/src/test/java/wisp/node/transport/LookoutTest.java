package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

class LookoutTest {
  private final List<String> log = new ArrayList<>();
  private final Lookout lookout = new Lookout(log::add, 1_000);
  private long nowMillis;

  private void look(int seconds, int members, long bytes, int incomplete, long offsetMillis) {
    Peer peer = new Peer(Id.of(1), "there:1", "");
    List<Peer> others = Collections.nCopies(members - 1, peer);
    Core.View view =
        new Core.View(
            Optional.empty(),
            others,
            List.of(),
            List.of(),
            0,
            true,
            false,
            true,
            true,
            0,
            bytes,
            incomplete,
            0);
    for (int i = 0; i < seconds; i++) {
      nowMillis += 1_000;
      lookout.look(nowMillis, offsetMillis, view, 3);
    }
  }

  @Test
  void aRingInOrderSaysNothing() {
    look(100, 3, 800, 0, 300);
    assertEquals(List.of(), log);
  }

  @Test
  void aRangeIsSaidToBeIncompleteOnlyIfItStaysSo() {
    look(4, 3, 0, 1, 0);
    look(1, 3, 0, 0, 0);
    assertEquals(List.of(), log);
    look(60, 3, 0, 1, 0);
    look(60, 3, 0, 0, 0);
    assertEquals(
        List.of("this node's range lacks confirmed copies", "this node's range has all its copies"),
        log);
  }

  @Test
  void tooFewMembersAreSaid() {
    look(10, 2, 0, 0, 0);
    look(10, 3, 0, 0, 0);
    assertEquals(
        List.of(
            "only 2 members left: nothing is acknowledged with fewer than 3",
            "enough members: messages are acknowledged again"),
        log);
  }

  @Test
  void aFullNodeSaysSoOnceAroundItsBound() {
    look(1, 3, 801, 0, 0);
    look(1, 3, 790, 0, 0);
    look(1, 3, 802, 0, 0);
    look(1, 3, 700, 0, 0);
    assertEquals(2, log.size(), log::toString);
    assertEquals("801 bytes held: new messages are refused above 80% of --max-bytes", log.get(0));
    assertEquals(false, lookout.troubles().get("full"));
    look(1, 3, 801, 0, 0);
    assertEquals(true, lookout.troubles().get("full"));
    assertEquals(false, lookout.troubles().get("incomplete"));
  }

  @Test
  void aWrongClockIsSaid() {
    look(10, 3, 0, 0, -30_500);
    assertEquals(
        List.of("this machine's clock is 30 s ahead of the ring's: going by the ring's"), log);
  }
}
