package wisp.node.mailbox;

import java.util.List;
import wisp.node.step.Effect;

/** How many lookups nodes began, and how many one of them at most in one step. */
final class LookupCount {
  int all;
  int mostInAStep;

  List<Effect> of(List<Effect> effects) {
    int found = (int) effects.stream().filter(Effect.Find.class::isInstance).count();
    all += found;
    mostInAStep = Math.max(mostInAStep, found);
    return effects;
  }
}
