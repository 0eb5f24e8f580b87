package wisp.web.state;

import java.util.List;

/** What a node says about its ring. */
public sealed interface RingView {
  record Loading() implements RingView {}

  record Unreachable() implements RingView {}

  /** {@code neighbours}: predecessor first, then the successors in ring order, each once. */
  record Known(String nodeId, List<Node> neighbours, int replicas, int messages, long maxTtlMillis)
      implements RingView {}

  /** {@code http} is empty where the node has no page. */
  record Node(String id, String peer, String http) {}
}
