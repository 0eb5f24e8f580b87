package wisp.node.e2e;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the tests themselves serve: nobody else is ever to be asked. */
final class Hosts {
  private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

  private Hosts() {}

  static int ours(int port) {
    PORTS.add(port);
    return port;
  }

  static boolean isStranger(String url) {
    URI uri = URI.create(url);
    boolean isLocal = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
    return uri.getHost() != null && !(isLocal && PORTS.contains(uri.getPort()));
  }
}
