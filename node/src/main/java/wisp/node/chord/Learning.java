package wisp.node.chord;

import java.util.List;
import wisp.lib.message.Hint;
import wisp.lib.message.Limits;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Reply;
import wisp.node.chord.Deadlines.Duty;

/** A newcomer learns from its successor who else there is, some at a time; now and then again. */
final class Learning {
  private final Local local;
  private long afterPrefix;

  Learning(Local local) {
    this.local = local;
  }

  void due() {
    local.soon(Duty.HINTS, Timing.HINTS_PERIOD_MILLIS);
    boolean knowsAll = local.state.successors().size() < local.successorsMax;
    if (!knowsAll) {
      NodeRequest request = new NodeRequest.GetHints(afterPrefix);
      local.ask(local.state.successors().getFirst(), request, new Question.Learning());
    }
  }

  void answered(Reply reply) {
    if (!(reply instanceof Reply.Hints learnt)) {
      return;
    }
    List<Hint> hints = learnt.hints();
    hints.forEach(hint -> local.peers.hear(hint, local.nowMillis));
    boolean more = hints.size() == Limits.HINTS_MAX;
    afterPrefix = more ? hints.getLast().prefix() : 0;
    if (more) {
      local.soon(Duty.HINTS, Timing.HINTS_MILLIS);
    }
  }

  void teach(long ticket, long asked) {
    List<Hint> hints = local.peers.hints().following(asked, Limits.HINTS_MAX);
    local.answer(ticket, new Reply.Hints(hints));
  }
}
