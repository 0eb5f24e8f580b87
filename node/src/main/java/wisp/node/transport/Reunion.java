package wisp.node.transport;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wisp.lib.message.Peer;

/**
 * Calls now and then on one of those whom this node knew when it started and does not see now: when
 * all nodes of a ring start anew at once, each may found a ring of its own.
 */
final class Reunion {
  private static final int FIRST_MILLIS = 2_000;
  private static final int PERIOD_MILLIS = 10_000;
  private static final int COMPLETE_PERIOD_MILLIS = 60_000;

  private final Engine engine;
  private final PeerNetwork network;
  private final List<Address> addresses;
  private final Supplier<Core.View> view;
  private final Consumer<Handshaking.Proven> found;
  private int next;

  Reunion(
      Engine engine,
      PeerNetwork network,
      List<Address> addresses,
      Supplier<Core.View> view,
      Consumer<Handshaking.Proven> found) {
    this.engine = engine;
    this.network = network;
    this.addresses = addresses;
    this.view = view;
    this.found = found;
  }

  void begin() {
    var unused = engine.after(FIRST_MILLIS, this::call);
  }

  private void call() {
    Set<String> seen = seen();
    List<Address> lost =
        addresses.stream().filter(address -> !seen.contains(address.toString())).toList();
    int periodMillis = lost.isEmpty() ? COMPLETE_PERIOD_MILLIS : PERIOD_MILLIS;
    var unused = engine.after(periodMillis, this::call);
    if (!lost.isEmpty()) {
      next = (next + 1) % lost.size();
      network.meet(lost.get(next), this::met, why -> {});
    }
  }

  private Set<String> seen() {
    Core.View now = view.get();
    return Stream.of(now.successors(), now.peers())
        .flatMap(List::stream)
        .map(Peer::address)
        .collect(Collectors.toSet());
  }

  private void met(Handshaking.Proven other) {
    if (network.isWelcome(other) && other.hello().parameters().replicas() != 0) {
      found.accept(other);
    }
  }
}
