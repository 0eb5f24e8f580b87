package wisp.node.chord;

import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.node.chord.Deadlines.Duty;

/** Asks the successors in turn what their clocks show; those not heard yet come first, and soon. */
final class Timekeeping {
  /** So long a member waits for clocks that are silent, and once full, alone, for its fellows. */
  private static final long PATIENCE_MILLIS = 10_000;

  private static final int ASKED_AT_ONCE = 4;

  private final Local local;
  private long memberMillis = Deadlines.NEVER;
  private int turn;

  Timekeeping(Local local) {
    this.local = local;
  }

  void changed() {
    List<Peer> successors = local.state.successors();
    local.clock.follow(successors);
    if (memberMillis == Deadlines.NEVER && local.state.joined()) {
      memberMillis = local.nowMillis;
      successors.stream().limit(ASKED_AT_ONCE).forEach(this::ask);
    }
    if (!isInTime() || !successors.stream().allMatch(this::isKnown)) {
      local.soon(Duty.CLOCK, Timing.NEW_CLOCK_PERIOD_MILLIS);
    }
  }

  /** This node's clock was set. */
  void clockSet() {
    local.soon(Duty.CLOCK, Timing.NEW_CLOCK_PERIOD_MILLIS);
  }

  /** Whether this node knows what time it is, as far as it can. */
  boolean isInTime() {
    boolean patient = local.nowMillis < memberMillis + PATIENCE_MILLIS;
    boolean alone = local.clock.isAlone() && !local.state.onceFull();
    if (local.state.joined() && (alone || !patient || local.clock.hasHeardEnough())) {
      local.clock.use();
    }
    return local.clock.isUsed();
  }

  private boolean isKnown(Peer peer) {
    return local.clock.knows(peer.id());
  }

  void due(boolean quiet) {
    List<Peer> successors = local.state.successors();
    if (!isInTime()) {
      local.soon(Duty.CLOCK, Timing.NEW_CLOCK_PERIOD_MILLIS);
    }
    if (!local.state.joined() || successors.isEmpty()) {
      return;
    }
    List<Peer> unknown = successors.stream().filter(peer -> !isKnown(peer)).toList();
    List<Peer> asked = unknown.isEmpty() ? successors : unknown;
    turn++;
    Peer next = asked.get(turn % asked.size());
    ask(next);
    local.soon(Duty.CLOCK, periodMillis(unknown.size() > 1, quiet && unknown.isEmpty()));
  }

  private static int periodMillis(boolean soon, boolean quiet) {
    int laterMillis = quiet ? Timing.CLOCK_QUIET_PERIOD_MILLIS : Timing.CLOCK_PERIOD_MILLIS;
    return soon ? Timing.NEW_CLOCK_PERIOD_MILLIS : laterMillis;
  }

  private void ask(Peer peer) {
    local.ask(peer, new NodeRequest.GetNeighbours(), new Question.Clock());
  }

  void heard(Pending pending, Reply.Neighbours reply) {
    Id id = pending.to().id();
    local.clock.heard(id, reply.timeMillis(), local.nowMillis - pending.sinceMillis());
  }
}
