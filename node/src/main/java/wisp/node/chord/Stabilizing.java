package wisp.node.chord;

import java.util.List;
import java.util.Optional;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.node.chord.Deadlines.Duty;
import wisp.node.step.Effect;
import wisp.node.step.Event;

/**
 * Stabilize and rectify after Zave, "How to Make Chord Correct". A successor is adopted only in the
 * step that has its live reply; only rectify puts another predecessor in front.
 */
final class Stabilizing {
  private static final int CHECK_SILENT_MILLIS = 2 * Timing.QUIET_PERIOD_MILLIS;
  private final Local local;
  private final Routing routing;
  private final Pace pace = new Pace();
  private Optional<Peer> candidate = Optional.empty();

  /** The successor that said last that this node stands before it. */
  private Optional<Id> knownTo = Optional.empty();

  private boolean checking;
  private boolean settled;
  private boolean careful;

  Stabilizing(Local local, Routing routing) {
    this.local = local;
    this.routing = routing;
  }

  /** Whether this node's successor list was confirmed since it joined or woke up. */
  boolean isSettled() {
    return settled;
  }

  /** Whether this node's part of the ring has not changed for long. */
  boolean isQuiet() {
    return pace.isQuiet(local.nowMillis);
  }

  void unsettle() {
    settled = false;
  }

  void changed() {
    pace.changed(local.nowMillis);
    pause(Timing.CHANGING_PERIOD_MILLIS);
  }

  void due() {
    if (!local.state.joined()) {
      return;
    }
    pause(pace.nextMillis(local.nowMillis) * 5 / 4);
    check();
    if (local.state.open().isEmpty()) {
      stabilize();
    }
  }

  private void stabilize() {
    Optional<Peer> head = local.state.successor();
    Optional<Peer> known = routing.nearest().or(local.state::predecessor);
    if (head.isPresent()) {
      local.askOpenly(head.get(), new Question.Head());
    } else if (known.isPresent()) {
      local.askOpenly(known.get(), new Question.Newer());
    } else {
      settle();
    }
  }

  private void settle() {
    settled = true;
    local.awake();
  }

  /** In a quiet ring my predecessor's own questions show that it lives. */
  private void check() {
    Optional<Peer> before = local.state.predecessor();
    if (checking || before.isEmpty() || isHeard(before.get())) {
      return;
    }
    checking = true;
    local.ask(before.get(), new NodeRequest.GetNeighbours(), new Question.Check());
  }

  private boolean isHeard(Peer before) {
    long sinceMillis = local.nowMillis - CHECK_SILENT_MILLIS;
    return isQuiet() && !local.peers.isSilentSince(before.id(), sinceMillis);
  }

  /** My successor answered: take over its list, then see whether somebody stands between. */
  void headAnswered(Peer head, Reply reply) {
    if (!(reply instanceof Reply.Neighbours lists)) {
      again();
      return;
    }
    if (!isStillHead(head)) {
      return;
    }
    local.state = local.state.withSuccessors(local.successorsFrom(head, lists.successors()));
    Optional<Peer> newer = newerAmong(lists.predecessors());
    if (newer.isPresent()) {
      local.askOpenly(newer.get(), new Question.Newer());
      return;
    }
    settle();
    tellUnlessKnown(head, lists.predecessors());
  }

  /** The one closest to me; but if it was silent, the one closest to my successor. */
  private Optional<Peer> newerAmong(List<Peer> itsPredecessors) {
    Optional<Peer> first = itsPredecessors.stream().findFirst().filter(local::isNewer);
    return careful ? first : itsPredecessors.stream().filter(local::isNewer).reduce((a, b) -> b);
  }

  private boolean isStillHead(Peer head) {
    return local.state.successor().filter(first -> first.id().equals(head.id())).isPresent();
  }

  /**
   * A member of another ring, or one that this node lost sight of; whether it may be a newer one.
   */
  boolean consider(Peer peer) {
    boolean newer = local.state.joined() && local.state.open().isEmpty() && local.isNewer(peer);
    if (newer) {
      local.askOpenly(peer, new Question.Newer());
    }
    return newer;
  }

  void newerAnswered(Peer newer, Reply reply) {
    if (!(reply instanceof Reply.Neighbours lists)) {
      again();
      return;
    }
    careful = false;
    if (local.isNewer(newer)) {
      local.state = local.state.withSuccessors(local.successorsFrom(newer, lists.successors()));
      settle();
      tellUnlessKnown(newer, lists.predecessors());
    }
  }

  /** The one between does not answer: my successor, told of me, finds out whether it is dead. */
  void newerFailed() {
    careful = true;
    local.state.successor().ifPresent(this::tell);
  }

  private void tellUnlessKnown(Peer head, List<Peer> itsPredecessors) {
    boolean known =
        itsPredecessors.stream().findFirst().filter(p -> p.id().equals(local.id())).isPresent();
    if (!known) {
      forgottenBy(head);
      tell(head);
    }
    knownTo = known ? Optional.of(head.id()) : Optional.empty();
  }

  private void forgottenBy(Peer head) {
    if (knownTo.filter(head.id()::equals).isPresent()) {
      local.want(new Effect.Deliver(new Event.Forgotten()));
    }
  }

  /** Whoever comes after me and hears nothing else asks for my predecessors only now and then. */
  void predecessorsChanged() {
    local.state.successor().ifPresent(this::tell);
  }

  private void tell(Peer head) {
    local.ask(head, new NodeRequest.Rectify(local.self), new Question.Notice());
  }

  void again() {
    pause(2 * Timing.RETRY_MILLIS);
  }

  /** Two that ask each other all the time would find each other busy all the time. */
  private void pause(int millis) {
    int roundTripMillis =
        local.state.successor().map(head -> local.peers.roundTripMillis(head.id())).orElse(0);
    local.soon(Duty.STABILIZE, Math.max(millis, Timing.PAUSE_ROUND_TRIPS * roundTripMillis));
  }

  void checkAnswered(Peer before, Reply reply) {
    checking = false;
    boolean still =
        local.state.predecessor().filter(first -> first.id().equals(before.id())).isPresent();
    if (still && reply instanceof Reply.Neighbours lists) {
      local.state =
          local.state.withPredecessors(local.predecessorsFrom(before, lists.predecessors()));
    }
  }

  void checkFailed() {
    checking = false;
    again();
  }

  /** Somebody says that it stands before me; my predecessor says so again when its list changed. */
  void rectify(Peer peer) {
    if (local.state.predecessor().filter(before -> before.id().equals(peer.id())).isPresent()) {
      changed();
    }
    candidate = Optional.of(peer);
  }

  /** Whether no question is open is known only at the end of a step. */
  void settleCandidate() {
    if (candidate.isEmpty() || local.state.open().isPresent() || !local.state.joined()) {
      return;
    }
    Peer peer = candidate.get();
    candidate = Optional.empty();
    Optional<Peer> before = local.state.predecessor();
    if (before.isEmpty() || local.circle.between(before.get().id(), peer.id(), local.id())) {
      local.state =
          local.state.withPredecessors(local.predecessorsFrom(peer, local.state.predecessors()));
    } else if (!before.get().id().equals(peer.id())) {
      local.askOpenly(before.get(), new Question.Rival(peer));
    }
  }
}
