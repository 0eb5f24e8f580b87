package wisp.node.chord;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wisp.lib.message.Id;
import wisp.lib.message.Peer;

/**
 * What others rely on: neighbours nearest first, never oneself; the open question whose answer will
 * change them; whether this node counts as a member; whether the ring has had k members.
 */
record RingState(
    List<Peer> predecessors,
    List<Peer> successors,
    Optional<Question> open,
    boolean joined,
    boolean onceFull) {
  static RingState apart(boolean onceFull) {
    return new RingState(List.of(), List.of(), Optional.empty(), false, onceFull);
  }

  RingState member(List<Peer> newPredecessors, List<Peer> newSuccessors) {
    return new RingState(newPredecessors, newSuccessors, Optional.empty(), true, onceFull);
  }

  RingState gone() {
    return new RingState(predecessors, successors, Optional.empty(), false, onceFull);
  }

  RingState withPredecessors(List<Peer> peers) {
    return new RingState(peers, successors, open, joined, onceFull);
  }

  RingState withSuccessors(List<Peer> peers) {
    return new RingState(predecessors, peers, open, joined, onceFull);
  }

  RingState withOpen(Question question) {
    return new RingState(predecessors, successors, Optional.of(question), joined, onceFull);
  }

  RingState closed() {
    return new RingState(predecessors, successors, Optional.empty(), joined, onceFull);
  }

  RingState full() {
    return new RingState(predecessors, successors, open, joined, true);
  }

  RingState without(Id id) {
    return new RingState(others(predecessors, id), others(successors, id), open, joined, onceFull);
  }

  Optional<Peer> predecessor() {
    return predecessors.isEmpty() ? Optional.empty() : Optional.of(predecessors.getFirst());
  }

  Optional<Peer> successor() {
    return successors.isEmpty() ? Optional.empty() : Optional.of(successors.getFirst());
  }

  boolean hasNeighbour(Id id) {
    return holds(predecessors, id) || holds(successors, id);
  }

  Optional<Peer> neighbour(Id id) {
    return Stream.of(predecessors, successors)
        .flatMap(List::stream)
        .filter(peer -> peer.id().equals(id))
        .findFirst();
  }

  /** Whether nobody is between it and this node. */
  boolean isNext(Id id) {
    return Stream.of(predecessor(), successor())
        .anyMatch(next -> next.filter(peer -> peer.id().equals(id)).isPresent());
  }

  boolean hasSameRing(RingState other) {
    return predecessors.equals(other.predecessors)
        && successors.equals(other.successors)
        && joined == other.joined
        && onceFull == other.onceFull;
  }

  static boolean holds(List<Peer> peers, Id id) {
    for (Peer peer : peers) {
      if (peer.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static List<Peer> others(List<Peer> peers, Id id) {
    return peers.stream().filter(peer -> !peer.id().equals(id)).toList();
  }
}
