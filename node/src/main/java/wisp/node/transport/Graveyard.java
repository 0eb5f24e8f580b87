package wisp.node.transport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wisp.lib.message.Peer;

/**
 * Where members were that were declared dead, for a day: a ring that was cut off from this one is
 * found there, after a restart too.
 */
final class Graveyard {
  private static final long KEPT_MILLIS = 24L * 3_600_000;

  private final LinkedHashMap<Address, Long> sinceMillis = new LinkedHashMap<>();

  Graveyard(Map<Address, Long> earlier, long nowMillis) {
    sinceMillis.putAll(earlier);
    dropOld(nowMillis);
  }

  /** Whether it is another now. */
  boolean update(Core.View view, long nowMillis) {
    Set<Address> before = Set.copyOf(sinceMillis.keySet());
    addresses(view.dead()).forEach(address -> sinceMillis.putIfAbsent(address, nowMillis));
    addresses(view.successors()).forEach(sinceMillis::remove);
    dropOld(nowMillis);
    while (sinceMillis.size() > DataFolder.DEAD_MAX) {
      sinceMillis.pollFirstEntry();
    }
    return !before.equals(sinceMillis.keySet());
  }

  private void dropOld(long nowMillis) {
    sinceMillis.values().removeIf(since -> Math.abs(nowMillis - since) > KEPT_MILLIS);
  }

  private static Set<Address> addresses(List<Peer> peers) {
    return peers.stream()
        .flatMap(peer -> Address.tryParse(peer.address()).stream())
        .collect(Collectors.toSet());
  }

  Map<Address, Long> all() {
    return new LinkedHashMap<>(sinceMillis);
  }
}
