package wisp.node.transport;

import java.util.function.Consumer;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** Counts what is asked of this node. */
record CountedInbox(Inbox inbox, Counts counts) implements Inbox {
  @Override
  public Withdrawal peerAsked(Peer from, Message request, Consumer<Reply> answer) {
    Tally tally = counts.of(Counts.Way.PEER_ASKED, request);
    return counted(inbox.peerAsked(from, request, timed(tally, answer)), tally);
  }

  @Override
  public Withdrawal clientAsked(ClientRequest request, Consumer<Reply> answer) {
    Tally tally = counts.of(Counts.Way.CLIENT_ASKED, request);
    return counted(inbox.clientAsked(request, timed(tally, answer)), tally);
  }

  @Override
  public void peerHungUp(Peer peer) {
    inbox.peerHungUp(peer);
  }

  private Consumer<Reply> timed(Tally tally, Consumer<Reply> answer) {
    long sinceNanos = counts.nowNanos();
    return reply -> {
      tally.answered(reply, counts.nowNanos() - sinceNanos);
      answer.accept(reply);
    };
  }

  private static Withdrawal counted(Withdrawal withdrawal, Tally tally) {
    return () -> {
      tally.unanswered();
      withdrawal.withdraw();
    };
  }

  @Override
  public Reply refusal(Refusal reason) {
    return inbox.refusal(reason);
  }
}
