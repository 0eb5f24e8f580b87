package wisp.node.mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.lib.message.Id;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.node.step.Neighbourhood;

class ViewTest {
  private static View view(int successorsMax, boolean joined, long... successors) {
    List<Peer> next = Arrays.stream(successors).mapToObj(ViewTest::peer).toList();
    Neighbourhood near = new Neighbourhood(peer(0b0010), List.of(peer(0b0001)), next, joined, true);
    return new View(near, new Parameters(3, successorsMax, 1_000));
  }

  private static Peer peer(long id) {
    return new Peer(Id.of(id), "host:" + id, "");
  }

  private static Optional<Long> likelyOwner(View view, long place) {
    return view.likelyOwner(Id.of(place)).map(peer -> peer.id().d());
  }

  @Test
  void aSmallRingsLikelyOwnerIsTheNextOneOnTheCircle() {
    View view = view(16, true, 0b0100, 0b1000, 0b0001);
    assertEquals(Optional.of(0b0100L), likelyOwner(view, 0b0011));
    assertEquals(Optional.of(0b0100L), likelyOwner(view, 0b0100));
    assertEquals(Optional.of(0b1000L), likelyOwner(view, 0b0101));
    assertEquals(Optional.of(0b0001L), likelyOwner(view, 0b1001));
    assertEquals(Optional.of(0b0001L), likelyOwner(view, 0b0000));
    assertEquals(Optional.of(0b0010L), likelyOwner(view, 0b0010));
  }

  @Test
  void beyondTheNeighboursNobodyIsLikely() {
    View view = view(2, true, 0b0100, 0b1000);
    assertEquals(Optional.of(0b1000L), likelyOwner(view, 0b0101));
    assertEquals(Optional.empty(), likelyOwner(view, 0b1001));
    assertEquals(Optional.of(0b0010L), likelyOwner(view, 0b0010));
  }

  @Test
  void whoIsNoMemberGuessesNothing() {
    assertEquals(Optional.empty(), likelyOwner(view(16, false, 0b0100), 0b0011));
  }
}
