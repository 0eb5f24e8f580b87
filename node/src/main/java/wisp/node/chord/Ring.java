package wisp.node.chord;

import java.util.List;
import wisp.lib.message.Id;
import wisp.lib.message.Parameters;
import wisp.lib.message.Peer;
import wisp.node.step.Effect;
import wisp.node.step.Event;
import wisp.node.step.Part;

/** One node's place on the ring. */
public final class Ring implements Part {
  private final Peer self;

  public Ring(Peer self, Circle circle, Parameters parameters, boolean onceFull, long seed) {
    this.self = self;
  }

  @Override
  public List<Effect> step(long nowMillis, Event event) {
    return List.of();
  }

  /** Looks up who holds {@code target}; ends as {@link Event.Found}. */
  public List<Effect> find(long nowMillis, long search, Id target) {
    return List.of(new Effect.Deliver(new Event.Found(search, target, List.of(self))));
  }
}
