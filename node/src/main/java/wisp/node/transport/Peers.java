package wisp.node.transport;

import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** The way of the core to other nodes. */
interface Peers {
  /** {@code answer} is called once, within the time-out; empty: no answer, or no connection. */
  void ask(Peer to, Message request, int timeoutMillis, Consumer<Optional<Answer>> answer);

  /** What a peer answered, and who it proved to be; signatures are not checked yet. */
  record Answer(Peer from, Reply reply) {}
}
