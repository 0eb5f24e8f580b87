package wisp.node.chord;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import wisp.lib.message.Peer;
import wisp.node.chord.Deadlines.Duty;

/** What a node does to know those who are not its neighbours, unasked. */
final class Horizon {
  private final Local local;
  private final Fingers fingers;
  private final Searches searches;
  private final Stabilizing stabilizing;
  private final Joining joining;
  private final Rumours rumours;

  Horizon(
      Local local,
      Fingers fingers,
      Searches searches,
      Stabilizing stabilizing,
      Joining joining,
      Rumours rumours) {
    this.local = local;
    this.fingers = fingers;
    this.searches = searches;
    this.stabilizing = stabilizing;
    this.joining = joining;
    this.rumours = rumours;
  }

  void refreshFinger() {
    List<Peer> successors = local.state.successors();
    boolean isSmall = successors.size() < local.successorsMax;
    boolean quiet = isSmall ? stabilizing.isQuiet() : fingers.areWhole();
    int periodMillis = quiet ? Timing.FINGER_QUIET_PERIOD_MILLIS : Timing.FINGER_PERIOD_MILLIS;
    local.soon(Duty.FINGER, periodMillis);
    local.peers.hints().after(local.id()).filter(this::isUnseen).ifPresent(stabilizing::consider);
    if (isSmall) {
      fingers.clear();
      return;
    }
    OptionalInt slot = fingers.nextSlot(successors.getLast().id());
    slot.ifPresent(s -> searches.start(new Search.Purpose.Finger(s), fingers.start(s), List.of()));
  }

  /** A hint knows only how an id begins: it may be of the successor that there is. */
  private boolean isUnseen(Peer hint) {
    long prefix = local.circle.prefix(hint.id());
    return local.state.successor().filter(h -> local.circle.prefix(h.id()) == prefix).isEmpty();
  }

  /** Members look for a ring that they lost; a gateway keeps what it knows of the ring fresh. */
  void seekOtherRing() {
    local.soon(Duty.MERGE, Timing.MERGE_PERIOD_MILLIS);
    local.peers.forgetOld(local.nowMillis);
    wayToOtherRing()
        .ifPresent(peer -> searches.start(new Search.Purpose.Merging(), local.id(), List.of(peer)));
  }

  private Optional<Peer> wayToOtherRing() {
    if (joining.isGatewayOnly()) {
      return joining.through();
    }
    Optional<Peer> dead = local.peers.nextDead(local.nowMillis);
    Optional<Peer> newcomer = rumours.someNewcomer();
    return local.random.nextBoolean() ? dead.or(() -> newcomer) : newcomer.or(() -> dead);
  }

  /** New next neighbours are news, and whoever comes after me wants to know mine. */
  void changed(RingState before) {
    RingState now = local.state;
    Stream.of(now.predecessor(), now.successor())
        .flatMap(Optional::stream)
        .filter(peer -> before.joined() && !before.hasNeighbour(peer.id()))
        .forEach(rumours::joined);
    if (!now.predecessors().equals(before.predecessors())) {
      stabilizing.predecessorsChanged();
    }
  }
}
