package wisp.node.sim;

import wisp.node.step.Effect;
import wisp.node.step.Event;

/** A question of one process to another host, which ends once. */
final class Call {
  final Life from;
  final Host to;
  final Effect.Ask ask;
  private boolean over;

  Call(Life from, Host to, Effect.Ask ask) {
    this.from = from;
    this.to = to;
    this.ask = ask;
  }

  void end(Event event) {
    from.when(
        () -> {
          if (!over) {
            over = true;
            from.ended(ask, event);
          }
        });
  }

  void fail() {
    end(new Event.Failed(ask.call(), ask.to()));
  }
}
