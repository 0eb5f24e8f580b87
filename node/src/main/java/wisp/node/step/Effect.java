package wisp.node.step;

import wisp.lib.message.Id;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;

/** What a node wants done, in this order. */
public sealed interface Effect {
  /**
   * Ask a peer, or this node itself; ends as {@link Event.Answered} or {@link Event.Failed} within
   * the time-out. A refused connection fails at once. A {@link wisp.lib.message.NodeRequest.Ping}
   * dials the peer's address anew, whatever connection there is, and proves its id: it is how a
   * newcomer's address is tried.
   */
  record Ask(long call, Peer to, Message request, int timeoutMillis) implements Effect {}

  /** Answer a peer's or client's question. */
  record Answer(long ticket, Reply reply) implements Effect {}

  /**
   * Answer what this node is to stand by after a restart: once all that was kept before this is
   * durable, and never if it cannot be.
   */
  record Promise(long ticket, Reply reply) implements Effect {}

  /** Make this durable; in the order in which it comes. */
  record Keep(Kept kept) implements Effect {}

  /** Make durable that the ring has had k members; nodes without a disk for messages do so too. */
  record KeepOnceFull() implements Effect {}

  /** From the mailboxes to the ring: who holds this place? Ends as {@link Event.Found}. */
  record Find(long search, Id target) implements Effect {}

  /** From the ring to the mailboxes, see {@link Event.Found}. */
  record Deliver(Event event) implements Effect {}

  /** Send {@link Event.Tick} then; the latest such effect of a core replaces its earlier ones. */
  record Wake(long atMillis) implements Effect {}

  /** One line for the operator. */
  record Note(Occasion occasion, String line) implements Effect {
    public Note(String line) {
      this(Occasion.OTHER, line);
    }
  }
}
