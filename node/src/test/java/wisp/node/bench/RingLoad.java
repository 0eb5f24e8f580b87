package wisp.node.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import wisp.lib.bytes.Bytes;

/** One ring under load. */
final class RingLoad implements AutoCloseable {
  private static final int TRIES = 2_000;
  private static final long PAUSE_NANOS = 20_000_000;
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-Xmx2g", "-Xlog:disable");

  private final String name;
  private final Server ring;
  private final Letters letters;
  private final List<Bytes> stores;
  private int sent;

  RingLoad(String name, int nodes, String where, Optional<Path> first, int stores) {
    this(name, nodes, where, first, stores, List.of());
  }

  RingLoad(
      String name,
      int nodes,
      String where,
      Optional<Path> first,
      int stores,
      List<String> moreOptions) {
    this.name = name;
    this.letters = new Letters();
    this.stores = letters.stores(stores);
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(moreOptions);
    this.ring = Server.start(options, first, Ring.class, Integer.toString(nodes), where);
    settle(nodes);
  }

  /** Until every node knows all others. */
  void settle(int nodes) {
    for (int i = 0; !ring.addresses().stream().allMatch(node -> knows(node, nodes - 1)); i++) {
      if (i == TRIES) {
        throw new IllegalStateException("no ring of " + nodes);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static boolean knows(InetSocketAddress node, int others) {
    try {
      URI uri = URI.create("http://127.0.0.1:" + node.getPort() + "/v1/status");
      JsonNode status = new ObjectMapper().readTree(uri.toURL().openStream());
      return status.path("successors").size() == others
          && status.path("ready").asBoolean()
          && status.path("incomplete").asInt() == 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  Server ring() {
    return ring;
  }

  void warm(int count) {
    Load unused = store(32, count);
  }

  private Load store(int connections, int count) {
    Load load =
        Clients.run(ring.addresses(), connections, FrameDialect.stores(stores, sent), count);
    sent += count;
    return load;
  }

  List<Figure> measureStores(int connections, int count, Bounds bounds) {
    long before = ring.cpuNanos();
    Load load = store(connections, count);
    return figures("Store", connections, load, ring.cpuNanos() - before, bounds);
  }

  List<Bytes> storeToRead(int count) {
    List<Bytes> frames = letters.storesToRead(count);
    Load unused = Clients.run(ring.addresses(), 16, FrameDialect.stores(frames, 0), count);
    return letters.retrieves();
  }

  List<Figure> measureRetrieves(List<Bytes> requests, int connections, int count) {
    long before = ring.cpuNanos();
    Load load = Clients.run(ring.addresses(), connections, FrameDialect.retrieves(requests), count);
    return figures("Retrieve", connections, load, ring.cpuNanos() - before, Bounds.NONE);
  }

  /** What is expected: 0 is nothing. */
  record Bounds(double aSecond, double p50Millis, double cpuMicros) {
    static final Bounds NONE = new Bounds(0, 0, 0);
  }

  private List<Figure> figures(
      String what, int connections, Load load, long cpuNanos, Bounds bounds) {
    String title = name + ", " + what + " x" + connections;
    int asked = load.asked();
    double cpuMicros = cpuNanos / 1e3 / asked;
    return List.of(
        Figure.atLeast(bounds.aSecond, title, load.aSecond()),
        Figure.atMost(bounds.p50Millis, title + ", p50", load.millis(0.5), "ms"),
        Figure.atMost(0, title + ", p99", load.millis(0.99), "ms"),
        Figure.atMost(bounds.cpuMicros, title + ", CPU", cpuMicros, "µs"),
        Figure.atMost(1, title + ", refused", 100.0 * load.others() / asked, "%"));
  }

  @Override
  public void close() {
    ring.close();
  }
}
