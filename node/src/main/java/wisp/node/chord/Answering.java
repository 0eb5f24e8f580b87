package wisp.node.chord;

import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** What this node says when others ask about the ring. */
final class Answering {
  private final Local local;
  private final Routing routing;
  private final Stabilizing stabilizing;
  private final Rumours rumours;
  private Id admitted;
  private long admittedUntilMillis;

  Answering(Local local, Routing routing, Stabilizing stabilizing, Rumours rumours) {
    this.local = local;
    this.routing = routing;
    this.stabilizing = stabilizing;
    this.rumours = rumours;
  }

  /** Who is no member says so: it must not be waited for as somebody busy is. */
  private boolean isRefused(long ticket, boolean busy) {
    boolean member = local.state.joined();
    if (!member || busy) {
      local.refuse(ticket, member ? Refusal.BUSY : Refusal.UNAVAILABLE);
    }
    return !member || busy;
  }

  void findNext(long ticket, Id target) {
    if (isRefused(ticket, local.isDrowsy())) {
      return;
    }
    Reply.Next next =
        routing
            .holders(target)
            .map(holders -> new Reply.Next(true, holders))
            .orElseGet(() -> new Reply.Next(false, routing.closer(target)));
    local.answer(ticket, next);
  }

  void neighbours(long ticket, Peer from) {
    if (isRefused(
        ticket, local.state.open().isPresent() || local.isDrowsy() || !admits(from.id()))) {
      return;
    }
    RingState state = local.state;
    local.answer(
        ticket,
        new Reply.Neighbours(
            local.clockMillis(), state.predecessors(), state.successors(), rumours.newcomers()));
  }

  /** Into the gap behind this node newcomers come one at a time. */
  private boolean admits(Id asker) {
    Id head = local.state.successor().map(Peer::id).orElse(local.id());
    if (!local.circle.between(local.id(), asker, head)) {
      return true;
    }
    boolean taken =
        local.nowMillis < admittedUntilMillis
            && !RingState.holds(local.state.successors(), admitted);
    if (taken && !admitted.equals(asker)) {
      return false;
    }
    admitted = asker;
    admittedUntilMillis = local.nowMillis + Timing.ADMISSION_MILLIS;
    stabilizing.changed();
    return true;
  }

  void rectify(long ticket, Peer from, Peer claimed) {
    if (!local.state.joined() || !from.id().equals(claimed.id()) || claimed.address().isEmpty()) {
      local.refuse(ticket, Refusal.UNSUPPORTED);
      return;
    }
    local.answer(ticket, new Reply.Ack());
    local.peers.hear(claimed, local.nowMillis);
    stabilizing.rectify(claimed);
  }

  void introduce(long ticket, Peer from, Peer claimed) {
    if (!local.state.joined()) {
      local.refuse(ticket, Refusal.BUSY);
    } else if (!from.id().equals(claimed.id()) || claimed.address().isEmpty()) {
      local.refuse(ticket, Refusal.UNREACHABLE);
    } else {
      dialBack(ticket, claimed, false);
    }
  }

  void notDialledBack(Question.DialBack failed, Peer newcomer) {
    if (failed.last()) {
      local.refuse(failed.ticket(), Refusal.UNREACHABLE);
    } else {
      dialBack(failed.ticket(), newcomer, true);
    }
  }

  private void dialBack(long ticket, Peer newcomer, boolean last) {
    Question question = new Question.DialBack(ticket, last);
    local.ask(newcomer, new NodeRequest.Ping(), question, Timing.DIAL_BACK_MILLIS);
  }
}
