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
    boolean whole = fingers.areWhole();
    int periodMillis = whole ? Timing.FINGER_QUIET_PERIOD_MILLIS : Timing.FINGER_PERIOD_MILLIS;
    local.soon(Duty.FINGER, periodMillis);
    local.peers.hints().after(local.id()).ifPresent(stabilizing::consider);
    List<Peer> successors = local.state.successors();
    if (successors.size() < local.successorsMax) {
      fingers.clear();
      return;
    }
    OptionalInt slot = fingers.nextSlot(successors.getLast().id());
    slot.ifPresent(s -> searches.start(new Search.Purpose.Finger(s), fingers.start(s), List.of()));
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
