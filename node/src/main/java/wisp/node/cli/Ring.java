package wisp.node.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import wisp.node.transport.Status;

/** A walk around the ring, from node to first successor, and what is wrong with it. */
record Ring(List<Status> nodes, String problem) {
  private static final int NODES_MAX = 100_000;

  /** Asks a node for its status by its URL. */
  @FunctionalInterface
  interface Asking {
    /**
     * @throws java.io.IOException if it does not answer
     */
    Status status(String url) throws java.io.IOException, InterruptedException;
  }

  boolean isOne() {
    return problem.isEmpty();
  }

  static Ring walk(String url, Asking asking) throws java.io.IOException, InterruptedException {
    List<Status> nodes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Status node = asking.status(url);
    while (seen.add(node.nodeId()) && seen.size() < NODES_MAX) {
      nodes.add(node);
      node = next(node, asking);
    }
    return new Ring(List.copyOf(nodes), problem(nodes, node));
  }
}
