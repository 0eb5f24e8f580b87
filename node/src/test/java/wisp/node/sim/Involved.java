package wisp.node.sim;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wisp.lib.message.Id;

/**
 * Which machines may have had to do with a letter or a card: those that stood at its places at any
 * time since it was written, twice as many as there are holders, and the gateways of who wrote it
 * and who asked for it.
 */
final class Involved {
  private final World world;
  private final Set<String> sendersGateways;
  private final Map<Matter, Set<String>> near = new HashMap<>();
  private List<Host> seen = List.of();

  Involved(World world, Set<String> sendersGateways) {
    this.world = world;
    this.sendersGateways = sendersGateways;
  }

  void written(Matter matter) {
    near.put(matter, new HashSet<>());
    comeNear(matter, there());
  }

  /** To be called again and again. */
  void look() {
    List<Host> now = there();
    if (!now.equals(seen)) {
      seen = now;
      near.keySet().forEach(matter -> comeNear(matter, now));
    }
  }

  private List<Host> there() {
    return world.hosts().filter(Host::isThere).toList();
  }

  private void comeNear(Matter matter, List<Host> ring) {
    matter.places(world.labels).forEach(place -> comeNear(matter, place, ring));
  }

  private void comeNear(Matter matter, Id place, List<Host> ring) {
    int before = (int) ring.stream().filter(host -> host.actor.id().compareTo(place) < 0).count();
    int count = Math.min(ring.size(), 2 * world.parameters.replicas());
    for (int i = 0; i < count; i++) {
      near.get(matter).add(ring.get((before + i) % ring.size()).name);
    }
  }

  boolean isAny(Matter matter, Collection<String> hosts) {
    return Stream.of(near.getOrDefault(matter, Set.of()), matter.gateways(), sendersGateways)
        .anyMatch(some -> !Collections.disjoint(some, hosts));
  }
}
