package wisp.node.sim;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wisp.lib.message.BoxKind;
import wisp.lib.message.Id;

/**
 * Which machines may have had to do with a letter: those that stood at its mailbox or its return
 * box at any time since it was written, twice as many as there are holders, and the gateways of its
 * sender and its recipient.
 */
final class Involved {
  private final World world;
  private final Set<String> sendersGateways;
  private final Map<Letter, Set<String>> near = new HashMap<>();
  private List<Host> seen = List.of();

  Involved(World world, Set<String> sendersGateways) {
    this.world = world;
    this.sendersGateways = sendersGateways;
  }

  void written(Letter letter) {
    near.put(letter, new HashSet<>());
    comeNear(letter, there());
  }

  /** To be called again and again. */
  void look() {
    List<Host> now = there();
    if (!now.equals(seen)) {
      seen = now;
      near.keySet().forEach(letter -> comeNear(letter, now));
    }
  }

  private List<Host> there() {
    return world.hosts().filter(Host::isThere).toList();
  }

  private void comeNear(Letter letter, List<Host> ring) {
    Id returns = BoxKind.RETURN.place(world.labels, letter.returnKey.publicKey());
    Stream.of(letter.to.place, returns).forEach(place -> comeNear(letter, place, ring));
  }

  private void comeNear(Letter letter, Id place, List<Host> ring) {
    int before = (int) ring.stream().filter(host -> host.actor.id().compareTo(place) < 0).count();
    int count = Math.min(ring.size(), 2 * world.parameters.replicas());
    for (int i = 0; i < count; i++) {
      near.get(letter).add(ring.get((before + i) % ring.size()).name);
    }
  }

  boolean isAny(Letter letter, Collection<String> hosts) {
    return Stream.of(near.get(letter), letter.to.gateways, sendersGateways)
        .anyMatch(some -> !Collections.disjoint(some, hosts));
  }
}
