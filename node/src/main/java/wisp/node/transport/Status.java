package wisp.node.transport;

import java.util.List;
import wisp.lib.message.Peer;

/** {@code /v1/status}, field by field. */
public record Status(
    String nodeId,
    String version,
    String network,
    long time,
    long maxTtlMillis,
    boolean ready,
    Neighbour predecessor,
    List<Neighbour> successors,
    List<Neighbour> peers,
    int replicas,
    int messages,
    long bytes,
    int incomplete,
    int pendingNacks) {
  /** A node: id, {@code HOST:PORT}, URL. */
  public record Neighbour(String id, String peer, String http) {
    static Neighbour of(Peer peer) {
      return new Neighbour(peer.id().toString(), peer.address(), peer.http());
    }
  }

  static Status of(Self self, Core.View view, String version, long nowMillis) {
    return new Status(
        self.peer().id().toString(),
        version,
        self.labels().network(),
        nowMillis,
        self.parameters().maxTtlMillis(),
        view.ready(),
        view.predecessor().map(Neighbour::of).orElse(null),
        view.successors().stream().map(Neighbour::of).toList(),
        view.peers().stream().map(Neighbour::of).toList(),
        self.parameters().replicas(),
        view.messages(),
        view.bytes(),
        view.incomplete(),
        view.pendingNacks());
  }
}
