package wisp.node.chord;

import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.node.chord.Deadlines.Duty;

/** Asks the successors in turn what their clocks show; those not heard yet come first, and soon. */
final class Timekeeping {
  private final Local local;
  private int turn;

  Timekeeping(Local local) {
    this.local = local;
  }

  void changed() {
    List<Peer> successors = local.state.successors();
    local.clock.follow(successors);
    if (!successors.stream().allMatch(this::isKnown)) {
      local.soon(Duty.CLOCK, Timing.NEW_CLOCK_PERIOD_MILLIS);
    }
  }

  private boolean isKnown(Peer peer) {
    return local.clock.knows(peer.id());
  }

  void due() {
    List<Peer> successors = local.state.successors();
    if (!local.state.joined() || successors.isEmpty()) {
      return;
    }
    List<Peer> unknown = successors.stream().filter(peer -> !isKnown(peer)).toList();
    List<Peer> asked = unknown.isEmpty() ? successors : unknown;
    turn++;
    Peer next = asked.get(turn % asked.size());
    local.ask(next, new NodeRequest.GetNeighbours(), new Question.Clock());
    boolean soon = unknown.size() > 1;
    local.soon(Duty.CLOCK, soon ? Timing.NEW_CLOCK_PERIOD_MILLIS : Timing.CLOCK_PERIOD_MILLIS);
  }

  void heard(Pending pending, Reply.Neighbours reply) {
    Id id = pending.to().id();
    local.clock.heard(id, reply.timeMillis(), local.nowMillis - pending.sinceMillis());
  }
}
