package wisp.node.transport;

import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;

/** Counts what this node asks of others. */
record CountedPeers(Peers peers, Counts counts) implements Peers {
  @Override
  public void ask(Peer to, Message request, int timeoutMillis, Consumer<Optional<Answer>> answer) {
    Tally tally = counts.of(Counts.Way.ASKED_PEER, request);
    long sinceNanos = counts.nowNanos();
    peers.ask(
        to,
        request,
        timeoutMillis,
        ended -> {
          ended.ifPresentOrElse(
              there -> tally.answered(there.reply(), counts.nowNanos() - sinceNanos),
              tally::unanswered);
          answer.accept(ended);
        });
  }
}
