package wisp.node.chord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/** Who holds a place, as far as this node may say; else who is closer to it. */
final class Routing {
  static final int CLOSER_MAX = 4;
  private final Local local;
  private final Fingers fingers;

  Routing(Local local, Fingers fingers) {
    this.local = local;
    this.fingers = fingers;
  }

  /** The owner and its successors; only the owner and its predecessor can say. */
  Optional<List<Peer>> holders(Id target) {
    RingState state = local.state;
    if (!state.joined()) {
      return Optional.empty();
    }
    Id head = state.successor().map(Peer::id).orElse(local.id());
    if (local.circle.within(local.id(), target, head)) {
      return Optional.of(wholeCircle(state.successors()));
    }
    return state
        .predecessor()
        .filter(before -> local.circle.within(before.id(), target, local.id()))
        .map(before -> withSelfFirst(state.successors()));
  }

  /** A list shorter than it may be holds every other member, so this one comes after its last. */
  private List<Peer> wholeCircle(List<Peer> successors) {
    List<Peer> all = new ArrayList<>(successors);
    if (all.size() < local.successorsMax) {
      all.add(local.self);
    }
    return List.copyOf(all);
  }

  private List<Peer> withSelfFirst(List<Peer> successors) {
    List<Peer> all = new ArrayList<>(List.of(local.self));
    all.addAll(successors);
    return List.copyOf(all);
  }

  /** Peers between this node and {@code target}, closest to it first. */
  List<Peer> closer(Id target) {
    return candidates(target).stream()
        .filter(peer -> local.circle.between(local.id(), peer.id(), target))
        .filter(peer -> !local.peers.isSuspect(peer.id()))
        .filter(peer -> !local.peers.isDead(peer.id(), local.nowMillis))
        .sorted(Comparator.comparing(peer -> local.circle.distance(peer.id(), target)))
        .distinct()
        .limit(CLOSER_MAX)
        .toList();
  }

  private List<Peer> candidates(Id target) {
    List<Peer> all = new ArrayList<>(local.peers.before(target, CLOSER_MAX));
    all.addAll(local.state.successors());
    all.addAll(fingers.peers());
    return all;
  }
}
