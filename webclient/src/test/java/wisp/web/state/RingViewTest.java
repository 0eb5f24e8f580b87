package wisp.web.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RingViewTest {
  private static RingView.Known ring(String... ids) {
    List<RingView.Node> others =
        Arrays.stream(ids).skip(1).map(id -> new RingView.Node(id, "", "")).toList();
    return RingView.Known.of(ids[0], others, 3, 0, 60_000);
  }

  private static RingView.Known seen(RingView... views) {
    AppState state = AppState.start(Looks.DEFAULT, Device.PLAIN);
    for (RingView view : views) {
      state = state.after(new Action.RingSeen(view));
    }
    return assertInstanceOf(RingView.Known.class, state.surroundings().ring());
  }

  @Test
  void theFirstLookIsNoNews() {
    assertEquals(List.of(), seen(ring("a", "b")).joined());
  }

  @Test
  void whoComesAndGoesIsRememberedForAWhile() {
    RingView.Known now = seen(ring("a", "b"), ring("a", "b", "c"), ring("a", "c"), ring("a", "c"));
    assertEquals(List.of("c"), now.joined());
    assertEquals(List.of("b"), now.gone());
  }

  @Test
  void whoReturnsIsNotGone() {
    RingView.Known now = seen(ring("a", "b"), ring("a"), ring("a", "b"));
    assertEquals(List.of("b"), now.joined());
    assertEquals(List.of(), now.gone());
  }

  @Test
  void throughAnotherNodeItBeginsAnew() {
    RingView.Known now = seen(ring("a", "b"), ring("b", "c"));
    assertEquals(List.of(), now.joined());
    assertEquals(List.of(), now.gone());
  }

  @Test
  void atMostFourChangesAreKept() {
    RingView.Known now = seen(ring("a"), ring("a", "b", "c", "d", "e", "f"));
    assertEquals(List.of("b", "c", "d", "e"), now.joined());
  }

  @Test
  void aMailboxIsHeldFromItsPlaceOn() {
    List<String> ids = List.of("50", "90", "10", "d0");
    assertEquals(List.of("50", "90", "d0"), holders("41", ids, 3));
    assertEquals(List.of("d0", "10"), holders("91", ids, 2));
    assertEquals(List.of("10", "50"), holders("d1", ids, 2));
    assertEquals(List.of("90"), holders("90", ids, 1));
    assertEquals(List.of("10"), holders("ff", List.of("10"), 3));
    assertEquals(List.of(), holders("", ids, 3));
  }

  private static List<String> holders(String place, List<String> ids, int replicas) {
    return new Whereabouts(place, List.of()).mailboxHolders(ids, replicas);
  }
}
