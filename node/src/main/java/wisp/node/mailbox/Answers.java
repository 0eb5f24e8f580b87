package wisp.node.mailbox;

import java.util.List;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** Brings an answer to who asked for it. */
record Answers(
    Gateway gateway,
    Coordinator coordinator,
    Cards cards,
    Polls polls,
    Closings closings,
    Syncs syncs,
    Strays strays,
    Watches watches) {
  void answered(Open about, Reply reply) {
    switch (about) {
      case Open.RouteCall call -> gateway.answered(call.route(), reply);
      case Open.CardCall call -> cards.answered(call.query(), reply);
      case Open.PollCall call -> polls.answered(call, reply);
      case Open.HoldCall call -> coordinator.answered(call.replication(), call.holder(), reply);
      case Open.CloseCall call -> closings.answered(call.closing(), call.holder(), reply);
      case Open.RangeCall call -> syncs.ranged(call.sync(), reply);
      case Open.ItemsCall call -> syncs.pulled(call.sync(), reply);
      case Open.PushCall call -> syncs.pushed(call.sync(), reply);
      default -> {}
    }
  }

  void failed(Open about) {
    switch (about) {
      case Open.RouteCall call -> gateway.failed(call.route());
      case Open.CardCall call -> cards.failed(call.query());
      case Open.PollCall call -> polls.failed(call);
      case Open.HoldCall call -> coordinator.failed(call.replication());
      case Open.CloseCall call -> closings.failed(call.closing());
      case Open.RangeCall call -> syncs.failed(call.sync());
      case Open.ItemsCall call -> syncs.failed(call.sync());
      case Open.PushCall call -> syncs.failed(call.sync());
      case Open.ArrivedCall call -> watches.failed(call);
      default -> {}
    }
  }

  void found(Open about, List<Peer> holders) {
    switch (about) {
      case Open.RouteSearch search -> gateway.found(search.route(), holders);
      case Open.CardSearch search -> cards.found(search.query(), holders);
      case Open.PollSearch search -> polls.found(search.poll(), search.leg(), holders);
      case Open.CloseSearch search -> closings.found(search.closing(), holders);
      case Open.ReturnSearch search -> closings.returns().found(search.closing(), holders);
      case Open.StraySearch search -> strays.found(search.stray(), holders);
      default -> {}
    }
  }
}
