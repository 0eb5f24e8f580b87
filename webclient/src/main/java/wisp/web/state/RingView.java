package wisp.web.state;

import java.util.ArrayList;
import java.util.List;
import wisp.lib.bytes.Lists;

/** What a node says about its ring. */
public sealed interface RingView {
  /** The same with what happened since {@code before}. */
  default RingView after(RingView before) {
    return this;
  }

  record Loading() implements RingView {}

  record Unreachable() implements RingView {}

  /**
   * {@code others}: predecessor first, then the successors in ring order, then all others that this
   * node heard of, each once. {@code joined} and {@code gone}: since the page first looked through
   * this node.
   */
  record Known(
      String nodeId,
      List<Node> others,
      int replicas,
      int messages,
      long maxTtlMillis,
      List<String> joined,
      List<String> gone)
      implements RingView {
    private static final int CHANGES_MAX = 4;

    public static Known of(
        String nodeId, List<Node> others, int replicas, int messages, long maxTtlMillis) {
      return new Known(nodeId, others, replicas, messages, maxTtlMillis, List.of(), List.of());
    }

    /** All members, this node first. */
    public List<String> ids() {
      List<String> ids = new ArrayList<>();
      ids.add(nodeId);
      others.forEach(node -> ids.add(node.id()));
      return ids;
    }

    @Override
    public RingView after(RingView before) {
      if (!(before instanceof Known known) || !known.nodeId.equals(nodeId)) {
        return this;
      }
      List<String> newly = Lists.filter(ids(), id -> !known.ids().contains(id));
      List<String> lost = Lists.filter(known.ids(), id -> !ids().contains(id));
      return new Known(
          nodeId,
          others,
          replicas,
          messages,
          maxTtlMillis,
          newest(newly, known.joined, lost),
          newest(lost, known.gone, newly));
    }

    private static List<String> newest(List<String> now, List<String> before, List<String> not) {
      List<String> all = new ArrayList<>(now);
      all.addAll(Lists.filter(before, id -> !now.contains(id) && !not.contains(id)));
      return List.copyOf(all.subList(0, Math.min(CHANGES_MAX, all.size())));
    }
  }

  /** {@code http} is empty where the node has no page. */
  record Node(String id, String peer, String http) {}
}
