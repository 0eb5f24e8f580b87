package wisp.node.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wisp.lib.message.Id;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.node.step.Neighbourhood;

/** Who holds what, as this node sees it. */
record View(Neighbourhood near, Parameters parameters) {
  static View alone(Peer self, Parameters parameters) {
    return new View(new Neighbourhood(self, List.of(), List.of(), false, false), parameters);
  }

  Peer self() {
    return near.self();
  }

  boolean isMine(Id place) {
    return rank(place) == 0;
  }

  /**
   * Which of the holders of {@code place} this is: 0 the owner; k: none of them, as far as seen.
   */
  int rank(Id place) {
    if (!near.joined()) {
      return parameters.replicas();
    }
    Id to = self().id();
    List<Peer> before = before();
    for (int rank = 0; rank < Math.min(before.size(), parameters.replicas()); rank++) {
      Id from = before.get(rank).id();
      if (new Arc(from, to).contains(place)) {
        return rank;
      }
      to = from;
    }
    return isWhole() && before.size() < parameters.replicas()
        ? before.size()
        : parameters.replicas();
  }

  /**
   * Who owns {@code place} as far as the neighbours go, and unless somebody came or went: a hint,
   * for the owner itself says whether it is.
   */
  Optional<Peer> likelyOwner(Id place) {
    if (!near.joined()) {
      return Optional.empty();
    }
    Id from = self().id();
    for (Peer next : near.successors()) {
      if (new Arc(from, next.id()).contains(place)) {
        return Optional.of(next);
      }
      from = next.id();
    }
    return isWhole() || isMine(place) ? Optional.of(self()) : Optional.empty();
  }

  boolean isNeighbour(Peer peer) {
    return Stream.of(near.predecessors(), near.successors())
        .flatMap(List::stream)
        .anyMatch(each -> each.id().equals(peer.id()));
  }

  /** The range that this node owns, if it knows where it begins. */
  Optional<Arc> own() {
    return owned(0);
  }

  /** The range of which this node is the holder of that rank. */
  Optional<Arc> owned(int rank) {
    List<Peer> before = before();
    if (!near.joined() || rank >= before.size()) {
      return Optional.empty();
    }
    Id to = rank == 0 ? self().id() : before.get(rank - 1).id();
    return Optional.of(new Arc(before.get(rank).id(), to));
  }

  /** All places of which this node is no holder. */
  Optional<Arc> beyond() {
    return owned(parameters.replicas() - 1).map(arc -> new Arc(self().id(), arc.from()));
  }

  /** Whether this node sees {@code owner} as the owner of {@code arc}, and itself as a holder. */
  boolean isHeldFor(Id owner, Arc arc) {
    int rank = before().stream().map(Peer::id).toList().indexOf(owner) + 1;
    if (!near.joined() || rank == 0 || rank >= parameters.replicas() || !arc.to().equals(owner)) {
      return false;
    }
    boolean roundToMe = rank == before().size() && isWhole();
    return roundToMe
        ? new Arc(self().id(), owner).covers(arc)
        : owned(rank).filter(mine -> mine.covers(arc)).isPresent();
  }

  /** All ranges of which this node is a holder, as far as it knows where they begin. */
  Optional<Arc> held() {
    Optional<Arc> last = owned(parameters.replicas() - 1);
    if (last.isPresent()) {
      return last.map(arc -> new Arc(arc.from(), self().id()));
    }
    return near.joined() && isWhole() ? Optional.of(new Arc(self().id(), self().id())) : own();
  }

  /** Whether this node may be asked, soon or now, for what {@code peer} held. */
  boolean isNear(Peer peer) {
    return Stream.concat(before().stream().limit(2L * parameters.replicas()), others().stream())
        .anyMatch(each -> each.id().equals(peer.id()));
  }

  /** The owner of the range of which this node is the holder of that rank. */
  Optional<Peer> ownerBefore(int rank) {
    return before().stream().skip(rank - 1L).findFirst();
  }

  /** The holders of what this node owns, itself first. */
  List<Peer> holders() {
    return Stream.concat(Stream.of(self()), others().stream()).toList();
  }

  /** The same without itself. */
  List<Peer> others() {
    return near.successors().stream().limit(parameters.replicas() - 1L).toList();
  }

  /**
   * The member that becomes a holder of the range of that rank when this node goes, and those that
   * do if it is gone too.
   */
  List<Peer> heirs(int rank) {
    return near.successors().stream()
        .skip(parameters.replicas() - 1L - rank)
        .limit(parameters.replicas())
        .toList();
  }

  /** Whether that many nodes are too few to promise anything. */
  boolean isTooFew(int holders) {
    return near.onceFull() && holders < parameters.replicas();
  }

  /** Why this node does not stand for {@code holders} of {@code place}. */
  Optional<Refusal> veto(Id place, List<Id> holders) {
    int rank = holders.indexOf(self().id());
    if (!near.joined() || rank < 0 || holders.size() > parameters.replicas()) {
      return Optional.of(Refusal.MISMATCH);
    }
    int seen = rank(place);
    boolean elsewhere = seen < parameters.replicas() && seen != rank;
    boolean agree =
        startsAlike(holders.subList(0, rank).reversed(), before())
            && startsAlike(holders.subList(rank + 1, holders.size()), near.successors());
    if (elsewhere || !agree || isIncomplete(holders)) {
      return Optional.of(Refusal.MISMATCH);
    }
    return isTooFew(holders.size()) ? Optional.of(Refusal.UNAVAILABLE) : Optional.empty();
  }

  /** Whether a member is left out of a list that is shorter than k. */
  private boolean isIncomplete(List<Id> holders) {
    return holders.size() < parameters.replicas() && near.successors().size() >= holders.size();
  }

  private static boolean startsAlike(List<Id> listed, List<Peer> seen) {
    for (int i = 0; i < Math.min(listed.size(), seen.size()); i++) {
      if (!listed.get(i).equals(seen.get(i).id())) {
        return false;
      }
    }
    return true;
  }

  /** Everybody who is known to stand before this node, nearest first. */
  private List<Peer> before() {
    List<Peer> before = new ArrayList<>(near.predecessors());
    if (isWhole()) {
      near.successors().reversed().stream().skip(before.size()).forEach(before::add);
    }
    return before;
  }

  /** A list shorter than r holds every other member. */
  private boolean isWhole() {
    return near.successors().size() < parameters.successors();
  }

  /** Whether the same members stand around. */
  boolean looksLike(View other) {
    return near.equals(other.near);
  }
}
