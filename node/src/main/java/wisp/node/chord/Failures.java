package wisp.node.chord;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wisp.lib.message.Id;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Peer;
import wisp.node.chord.Deadlines.Duty;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Occasion;

/** Who does not answer: asked again when it is a neighbour, until it speaks or is dead. */
final class Failures {
  private static final int PROBED_AFTER_A_DEATH = 4;
  private final Local local;
  private final Fingers fingers;
  private final Rumours rumours;
  private final Set<Id> probed = new HashSet<>();
  private final Set<Id> suspected = new HashSet<>();

  Failures(Local local, Fingers fingers, Rumours rumours) {
    this.local = local;
    this.fingers = fingers;
    this.rumours = rumours;
  }

  /** Of those who are no neighbours one just forgets. */
  void missed(Pending pending) {
    Peer peer = pending.to();
    if (!local.state.hasNeighbour(peer.id())) {
      forget(peer.id());
    } else if (local.peers.strike(pending, local.nowMillis)) {
      die(peer);
    } else if (local.peers.isDoubtful(peer.id()) && suspected.add(peer.id())) {
      local.note(Occasion.SUSPECTED, "no answer from " + Local.name(peer) + ": suspected");
    }
  }

  private void die(Peer peer) {
    local.note(Occasion.DIED, "no answer from " + Local.name(peer) + ": taken off the ring");
    local.peers.bury(peer, local.nowMillis);
    remove(peer);
    suspectNext();
  }

  /** A frame came from it. */
  void spoke(Peer peer) {
    if (suspected.remove(peer.id())) {
      local.note(Occasion.SPOKE_AGAIN, Local.name(peer) + " answers again");
    }
    if (local.peers.isMourned(peer.id())) {
      local.note(Occasion.CAME_BACK, Local.name(peer) + ", taken off the ring before, is back");
    }
  }

  /** One death seldom comes alone. */
  private void suspectNext() {
    local.state.successors().stream().limit(PROBED_AFTER_A_DEATH).forEach(this::suspect);
    local.state.predecessors().stream().limit(PROBED_AFTER_A_DEATH).forEach(this::suspect);
  }

  /** Somebody says that these are gone. */
  void gone(List<Id> ids) {
    for (Id id : ids) {
      if (rumours.gone(id)) {
        local.state.neighbour(id).ifPresentOrElse(this::suspect, () -> forget(id));
      }
    }
  }

  private void forget(Id id) {
    local.peers.forget(id);
    fingers.remove(id);
  }

  void suspect(Peer peer) {
    if (local.state.hasNeighbour(peer.id()) && probed.add(peer.id())) {
      local.ask(peer, new NodeRequest.GetNeighbours(), new Question.Probe());
    }
  }

  /** Those next to this node always have a connection with it as long as they live. */
  void hungUp(Id id) {
    if (local.state.joined() && local.state.isNext(id)) {
      local.state.neighbour(id).ifPresent(this::suspect);
    }
  }

  void probeEnded(Peer peer) {
    probed.remove(peer.id());
  }

  /** It said so, or it answers as somebody who is no member. */
  void left(Peer peer) {
    if (local.state.hasNeighbour(peer.id())) {
      local.note(Occasion.DEPARTED, Local.name(peer) + " left the ring");
      local.want(new Effect.Deliver(new Event.Departed(peer)));
    }
    local.peers.farewell(peer, local.nowMillis);
    remove(peer);
  }

  private void remove(Peer peer) {
    suspected.remove(peer.id());
    if (local.state.isNext(peer.id())) {
      rumours.gone(peer.id());
    }
    fingers.remove(peer.id());
    local.state = local.state.without(peer.id());
    local.deadlines.set(Duty.STABILIZE, local.nowMillis);
  }
}
