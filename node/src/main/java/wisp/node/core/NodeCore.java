package wisp.node.core;

import java.util.List;
import java.util.Optional;
import wisp.lib.message.Labels;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.node.chord.Circle;
import wisp.node.chord.Ring;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Part;

/** The whole node without sockets, threads and clock. */
public final class NodeCore implements Part {
  private final Peer self;
  private final Ring ring;

  public NodeCore(
      Peer self,
      Labels labels,
      Parameters parameters,
      boolean onceFull,
      Part mailboxes,
      long seed) {
    this.self = self;
    this.ring = new Ring(self, Circle.FULL, parameters, onceFull, seed);
  }

  @Override
  public List<Effect> step(long nowMillis, Event event) {
    return ring.step(nowMillis, event);
  }

  /** For {@code /v1/status} and {@code /readyz}. */
  public Status status() {
    return new Status(self, Optional.empty(), List.of(), List.of(), false, false, false, false);
  }
}
