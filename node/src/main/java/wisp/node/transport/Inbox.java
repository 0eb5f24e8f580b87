package wisp.node.transport;

import java.util.function.Consumer;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** The way of peers and clients to the core; signatures are not checked yet. */
interface Inbox {
  /** {@code answer} is called at most once; not after the result was used. */
  Withdrawal peerAsked(Peer from, Message request, Consumer<Reply> answer);

  /** {@code answer} is called at most once; not after the result was used. */
  Withdrawal clientAsked(ClientRequest request, Consumer<Reply> answer);

  /** The last connection with that peer ended. */
  void peerHungUp(Peer peer);

  /** A refusal, with the node's time. */
  Reply refusal(Refusal reason);

  /** "Nobody waits for this answer any more." */
  @FunctionalInterface
  interface Withdrawal {
    Withdrawal NONE = () -> {};

    void withdraw();
  }
}
