package wisp.node.cli;

import com.fasterxml.jackson.core.JacksonException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wisp.node.transport.Status;
import wisp.node.transport.Status.Neighbour;

/** A walk around the ring, each time to the first successor, and what is wrong with it, if any. */
record Ring(List<Status> nodes, Optional<String> problem) {
  private static final int NODES_MAX = 100_000;

  /** Asks the node at a URL for its status. */
  @FunctionalInterface
  interface Asking {
    Status status(String url) throws IOException;
  }

  boolean isOne() {
    return problem.isEmpty();
  }

  /** The same, but of another size than {@code members} it is none; 0: any size. */
  Ring expecting(long members) {
    if (members == 0 || problem.isPresent() || nodes.size() == members) {
      return this;
    }
    return new Ring(nodes, Optional.of(nodes.size() + " nodes instead of " + members));
  }

  static Ring walk(String url, Asking asking) {
    Map<String, Status> nodes = new LinkedHashMap<>();
    String at = url;
    while (nodes.size() < NODES_MAX) {
      Status node;
      try {
        node = asking.status(at);
      } catch (IOException failure) {
        return new Ring(List.copyOf(nodes.values()), Optional.of(at + silence(failure)));
      }
      if (nodes.putIfAbsent(node.nodeId(), node) != null || node.successors().isEmpty()) {
        return judge(List.copyOf(nodes.values()), node);
      }
      at = node.successors().getFirst().http();
    }
    return new Ring(List.copyOf(nodes.values()), Optional.of("it does not end"));
  }

  /** A socket's end where a response was due is that of another protocol. */
  private static String silence(IOException failure) {
    boolean isStranger =
        failure instanceof FileNotFoundException
            || failure instanceof JacksonException
            || String.valueOf(failure.getMessage()).startsWith("Unexpected end of file");
    return isStranger
        ? " is not the HTTP address of a node; give what its --http says"
        : " does not answer";
  }

  private static Ring judge(List<Status> nodes, Status last) {
    List<String> problems = new ArrayList<>();
    if (!last.nodeId().equals(nodes.getFirst().nodeId())) {
      problems.add("the walk does not come back to " + name(nodes.getFirst()));
    }
    int descents = 0;
    for (int i = 0; i < nodes.size(); i++) {
      Status node = nodes.get(i);
      Status next = nodes.get((i + 1) % nodes.size());
      descents += node.nodeId().compareTo(next.nodeId()) >= 0 ? 1 : 0;
      problem(nodes, node, next).ifPresent(problems::add);
    }
    if (descents > 1) {
      problems.add("it winds " + descents + " times around");
    }
    return new Ring(nodes, problems.stream().findFirst());
  }

  private static Optional<String> problem(List<Status> nodes, Status node, Status next) {
    if (!node.ready()) {
      return Optional.of(name(node) + " is not ready");
    }
    if (!node.network().equals(nodes.getFirst().network())) {
      return Optional.of(name(node) + " is of another network");
    }
    if (nodes.size() > 1 && !isPredecessor(node, next)) {
      return Optional.of(name(next) + " has not " + name(node) + " as predecessor");
    }
    return stranger(nodes, node).map(id -> name(node) + " knows " + id + " beside the ring");
  }

  private static boolean isPredecessor(Status node, Status next) {
    return next.predecessor() != null && next.predecessor().id().equals(node.nodeId());
  }

  private static Optional<String> stranger(List<Status> nodes, Status node) {
    return node.successors().stream()
        .map(Neighbour::id)
        .filter(id -> nodes.stream().noneMatch(member -> member.nodeId().equals(id)))
        .findFirst()
        .map(Ring::shortId);
  }

  /** Where that node is, as another one of the ring sees it; nobody does of one that is alone. */
  Optional<Neighbour> place(Status node) {
    return nodes.stream()
        .flatMap(other -> other.successors().stream())
        .filter(seen -> seen.id().equals(node.nodeId()))
        .findFirst();
  }

  private static String name(Status node) {
    return shortId(node.nodeId());
  }

  static String shortId(String id) {
    return id.substring(0, Math.min(8, id.length()));
  }
}
