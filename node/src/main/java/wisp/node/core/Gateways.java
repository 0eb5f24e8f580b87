package wisp.node.core;

import java.util.List;
import java.util.stream.IntStream;
import wisp.lib.message.Peer;

/** Other nodes that a client can go on through. */
final class Gateways {
  private static final int GATEWAYS_MAX = 16;

  private Gateways() {}

  /** Those with an HTTP address, at most 16, spread over the circle. */
  static List<Peer> among(List<Peer> knownInOrder) {
    List<Peer> open = knownInOrder.stream().filter(peer -> !peer.http().isEmpty()).toList();
    int count = Math.min(open.size(), GATEWAYS_MAX);
    return IntStream.range(0, count).mapToObj(i -> open.get(i * open.size() / count)).toList();
  }
}
