package wisp.node.chord;

import java.util.ArrayList;
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
    if (!state.joined() || local.isDrowsy()) {
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

  /** Whom to ask: perhaps the likely owner, then those before {@code target}, closest first. */
  List<Peer> closer(Id target) {
    List<Peer> found = new ArrayList<>(CLOSER_MAX);
    likelyOwner(target).filter(this::isUseful).ifPresent(found::add);
    addBefore(target, found);
    return found;
  }

  /** As far as the lists and fingers tell, which may be old: it must say so itself. */
  private Optional<Peer> likelyOwner(Id target) {
    RingState state = local.state;
    List<Peer> after = state.successors();
    if (!after.isEmpty() && isWithin(local.id(), target, after.getLast())) {
      return after.stream().filter(peer -> isWithin(local.id(), target, peer)).findFirst();
    }
    List<Peer> before = state.predecessors();
    if (!before.isEmpty() && local.circle.between(before.getLast().id(), target, local.id())) {
      return before.subList(0, before.size() - 1).reversed().stream()
          .filter(peer -> isWithin(before.getLast().id(), target, peer))
          .findFirst();
    }
    return fingers.likelyOwner(target);
  }

  private boolean isWithin(Id from, Id target, Peer to) {
    return local.circle.within(from, target, to.id());
  }

  private void addBefore(Id target, List<Peer> found) {
    List<Peer> far = new ArrayList<>(CLOSER_MAX);
    fingers.addBefore(target, CLOSER_MAX, far);
    for (Peer peer : far) {
      addUseful(peer, found);
    }
    List<Peer> successors = local.state.successors();
    for (int i = successors.size() - 1; i >= 0; i--) {
      if (local.circle.between(local.id(), successors.get(i).id(), target)) {
        addUseful(successors.get(i), found);
      }
    }
  }

  private void addUseful(Peer peer, List<Peer> found) {
    if (found.size() < CLOSER_MAX && !found.contains(peer) && isUseful(peer)) {
      found.add(peer);
    }
  }

  private boolean isUseful(Peer peer) {
    return !local.peers.isSuspect(peer.id()) && !local.peers.isDead(peer.id(), local.nowMillis);
  }

  /** Of all of whom this node ever heard: the likely owner, then some before. */
  List<Peer> hinted(Id target) {
    Hints hints = local.peers.hints();
    List<Peer> found = new ArrayList<>(hints.from(target).stream().toList());
    found.addAll(hints.before(target, CLOSER_MAX - 1));
    return found;
  }

  /** The closest one clockwise of whom this node knows anything, when its list is empty. */
  Optional<Peer> nearest() {
    return fingers.nearest().or(() -> local.peers.hints().after(local.id()));
  }
}
