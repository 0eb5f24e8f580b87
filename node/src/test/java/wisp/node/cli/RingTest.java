package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wisp.node.transport.Status;
import wisp.node.transport.Status.Neighbour;

class RingTest {
  private final Map<String, Status> nodes = new HashMap<>();

  private static Neighbour neighbour(String id) {
    return new Neighbour(id, "tcp-" + id, "http-" + id);
  }

  private void node(String predecessor, String id, String... successors) {
    List<Neighbour> list = new ArrayList<>();
    for (String each : successors) {
      list.add(neighbour(each));
    }
    Neighbour before = predecessor.isEmpty() ? null : neighbour(predecessor);
    nodes.put(
        "http-" + id,
        new Status(id, "1", "wisp", 0, 0, true, before, list, List.of(), 3, 0, 0, 0, 0));
  }

  private Status ask(String url) throws IOException {
    if (!nodes.containsKey(url)) {
      throw new IOException();
    }
    return nodes.get(url);
  }

  private Optional<String> problem() {
    return Ring.walk("http-b", this::ask).problem();
  }

  @Test
  void oneNodeIsARing() {
    node("", "b");
    assertEquals(Optional.empty(), problem());
  }

  @Test
  void threeNodesAreARing() {
    node("c", "a", "b", "c");
    node("a", "b", "c", "a");
    node("b", "c", "a", "b");
    assertEquals(Optional.empty(), problem());
    assertEquals(3, Ring.walk("http-b", this::ask).nodes().size());
  }

  @Test
  void aWalkThatLeadsElsewhereIsNone() {
    node("a", "b", "c");
    node("b", "c", "d");
    node("c", "d", "c");
    assertEquals(Optional.of("the walk does not come back to b"), problem());
  }

  @Test
  void aRingThatWindsTwiceIsNone() {
    node("d", "a", "c");
    node("a", "c", "b");
    node("c", "b", "d");
    node("b", "d", "a");
    assertEquals(Optional.of("it winds 2 times around"), problem());
  }

  @Test
  void aWrongPredecessorIsNone() {
    node("c", "a", "b", "c");
    node("c", "b", "c", "a");
    node("b", "c", "a", "b");
    assertEquals(Optional.of("b has not a as predecessor"), problem());
  }

  @Test
  void aSuccessorBesideTheWalkIsNone() {
    node("b", "a", "b");
    node("a", "b", "a", "x");
    assertEquals(Optional.of("b knows x beside the ring"), problem());
  }

  @Test
  void aSilentNodeIsNone() {
    node("a", "b", "c");
    assertEquals(Optional.of("http-c does not answer"), problem());
  }
}
