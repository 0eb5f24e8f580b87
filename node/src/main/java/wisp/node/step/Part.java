package wisp.node.step;

import java.util.List;

/** A pure core: what happened in, what to do out, in this order. */
@FunctionalInterface
public interface Part {
  List<Effect> step(long nowMillis, Event event);

  /** The time that it goes by while the node's clock shows {@code nowMillis}. */
  default long timeMillis(long nowMillis) {
    return nowMillis;
  }
}
