package wisp.node.chord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.node.chord.Deadlines.Duty;
import wisp.node.step.Occasion;

/**
 * How a node becomes a member: introduced by {@code via}, which dials it back; then the member
 * before it is looked up; then that member's whole successor list is copied in one step.
 */
final class Joining {
  private enum Phase {
    APART,
    JOINING,
    MEMBER,
    GATEWAY_ONLY,
    LEFT
  }

  /** One lost frame, or one member that cannot dial, is no proof. */
  private static final int REFUSALS_BELIEVED = 2;

  private final Local local;
  private final Searches searches;
  private final Rumours rumours;
  private Phase phase = Phase.APART;
  private Optional<Peer> via = Optional.empty();
  private boolean introduced;
  private int refusals;
  private boolean complained;

  Joining(Local local, Searches searches, Rumours rumours) {
    this.local = local;
    this.searches = searches;
    this.rumours = rumours;
  }

  /** Somebody who spoke lately, or else by whom this node came. */
  Optional<Peer> through() {
    return local.peers.lively(local.random, 1, local.nowMillis).stream().findFirst().or(() -> via);
  }

  boolean isGatewayOnly() {
    return phase == Phase.GATEWAY_ONLY;
  }

  void create() {
    if (phase == Phase.LEFT) {
      return;
    }
    become(List.of(), List.of());
    local.note(Occasion.FOUNDED, "started a new ring");
  }

  /** A member looks whether that peer's ring is another, and so do all others that hear of it. */
  void join(Peer peer, boolean onceFull) {
    if (phase == Phase.LEFT) {
      return;
    }
    if (onceFull) {
      local.state = local.state.full();
    }
    if (phase == Phase.MEMBER) {
      rumours.joined(peer);
      searches.start(new Search.Purpose.Merging(), local.id(), List.of(peer));
      return;
    }
    via = Optional.of(peer);
    introduced = false;
    complained = false;
    refusals = 0;
    phase = Phase.JOINING;
    local.peers.hear(peer, local.nowMillis);
    attempt();
  }

  void attempt() {
    if (phase == Phase.GATEWAY_ONLY) {
      introduceAgain();
    }
    if (phase != Phase.JOINING) {
      return;
    }
    local.deadlines.set(Duty.JOIN, local.nowMillis + Timing.JOIN_ATTEMPT_MILLIS);
    if (local.self.address().isEmpty()) {
      stayGateway();
    } else if (introduced) {
      searches.start(new Search.Purpose.Joining(), local.id(), via.stream().toList());
    } else {
      introduce(via);
    }
  }

  private void introduce(Optional<Peer> member) {
    NodeRequest request = new NodeRequest.Introduce(local.self);
    local.ask(member.orElseThrow(), request, new Question.Introduction(), Timing.INTRODUCE_MILLIS);
  }

  /** It slept while it was dialled, or a firewall is open now. */
  private void introduceAgain() {
    local.deadlines.set(Duty.JOIN, local.nowMillis + Timing.GATEWAY_ATTEMPT_MILLIS);
    refusals = 0;
    introduce(through());
  }

  void introductionAnswered(Reply reply) {
    introduced = reply instanceof Reply.Ack;
    if (introduced && phase == Phase.GATEWAY_ONLY) {
      phase = Phase.JOINING;
      complained = false;
    }
    if (phase != Phase.JOINING) {
      return;
    }
    boolean refused = reply instanceof Reply.Refused no && no.reason() == Refusal.UNREACHABLE;
    refusals += refused ? 1 : 0;
    if (introduced) {
      attempt();
    } else if (refusals == REFUSALS_BELIEVED) {
      stayGateway();
    } else {
      again();
    }
  }

  private void stayGateway() {
    phase = Phase.GATEWAY_ONLY;
    boolean hidden = local.self.address().isEmpty();
    local.deadlines.set(
        Duty.JOIN, hidden ? Deadlines.NEVER : local.nowMillis + Timing.GATEWAY_ATTEMPT_MILLIS);
    local.deadlines.set(Duty.MERGE, local.nowMillis);
    local.note("nobody can reach this node at its address: it is a gateway only");
  }

  void found(Peer by, List<Peer> holders) {
    if (phase != Phase.JOINING) {
      return;
    }
    if (holders.isEmpty()) {
      complain();
      again();
    } else {
      copyFrom(by);
    }
  }

  /** Once a join: it goes on every two seconds. */
  private void complain() {
    if (!complained) {
      complained = true;
      local.note("joining through " + Local.name(via) + " failed, trying again");
    }
  }

  private void copyFrom(Peer member) {
    local.ask(member, new NodeRequest.GetNeighbours(), new Question.Copy());
  }

  void copyAnswered(Peer from, Reply reply) {
    if (phase != Phase.JOINING) {
      return;
    }
    if (!(reply instanceof Reply.Neighbours lists)) {
      again();
      return;
    }
    Id next = lists.successors().stream().findFirst().orElse(from).id();
    if (local.circle.within(from.id(), local.id(), next)) {
      enter(from, lists);
      return;
    }
    nearer(from, lists).ifPresentOrElse(this::copyFrom, this::again);
  }

  private void enter(Peer from, Reply.Neighbours lists) {
    List<Peer> following = new ArrayList<>(lists.successors());
    following.removeIf(peer -> peer.id().equals(local.id()));
    following.add(from);
    become(
        local.predecessorsFrom(from, lists.predecessors()),
        local.circle.clockwise(local.id(), following, local.successorsMax));
    local.note(Occasion.JOINED, "joined the ring after " + Local.name(from));
  }

  void settle(List<Peer> predecessors, List<Peer> successors) {
    become(predecessors, successors);
    local.deadlines.clear(Duty.HINTS);
    local.soon(Duty.STABILIZE, Timing.QUIET_PERIOD_MILLIS);
    local.soon(Duty.FINGER, Timing.FINGER_QUIET_PERIOD_MILLIS);
    local.soon(Duty.MERGE, Timing.MERGE_PERIOD_MILLIS);
  }

  private void become(List<Peer> predecessors, List<Peer> successors) {
    phase = Phase.MEMBER;
    local.state = local.state.member(predecessors, successors);
    local.deadlines.clear(Duty.JOIN);
    local.pulse();
    local.deadlines.set(Duty.STABILIZE, local.nowMillis);
    local.deadlines.set(Duty.MERGE, local.nowMillis + Timing.MERGE_PERIOD_MILLIS);
    local.soon(Duty.HINTS, Timing.HINTS_MILLIS);
    local.deadlines.set(Duty.FINGER, local.nowMillis + Timing.FINGER_PERIOD_MILLIS);
  }

  /** Its predecessor, if this node goes there, or else the last of its successors before. */
  private Optional<Peer> nearer(Peer from, Reply.Neighbours lists) {
    Optional<Peer> ahead =
        lists.successors().stream()
            .filter(peer -> local.circle.between(from.id(), peer.id(), local.id()))
            .reduce((first, second) -> second);
    return lists.predecessors().stream()
        .findFirst()
        .filter(peer -> local.circle.between(peer.id(), local.id(), from.id()))
        .or(() -> ahead);
  }

  /** Next time through another member that was heard of meanwhile, if there is one. */
  void again() {
    if (phase != Phase.JOINING) {
      return;
    }
    via = through();
    local.deadlines.clear(Duty.JOIN);
    local.soon(Duty.JOIN, 5 * Timing.RETRY_MILLIS);
  }

  void leave() {
    phase = Phase.LEFT;
    if (!local.state.joined()) {
      return;
    }
    RingState state = local.state;
    NodeRequest goodbye =
        new NodeRequest.Leave(
            local.self, state.predecessor().stream().toList(), state.successors());
    Stream<Peer> after = state.successors().stream().limit(2L * local.replicas);
    Stream<Peer> before = state.predecessors().stream().limit(local.replicas);
    Stream.concat(after, before)
        .distinct()
        .forEach(peer -> local.ask(peer, goodbye, new Question.Notice()));
    local.state = state.gone();
    local.note(Occasion.LEFT, "left the ring");
  }
}
