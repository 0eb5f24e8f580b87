package wisp.node.step;

import java.util.List;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Id;
import wisp.lib.message.Message;
import wisp.lib.message.Peer;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;

/** What happens to a node. Signatures inside messages are checked before. */
public sealed interface Event {
  /** Become the first node of a new ring. */
  record Create() implements Event {}

  /** Join the ring of {@code via}, whose id the handshake proved; it may have had k members. */
  record Join(Peer via, boolean onceFull) implements Event {
    public Join(Peer via) {
      this(via, false);
    }
  }

  /** Leave in order. */
  record Leave() implements Event {}

  /** A peer asks; {@link Effect.Answer} with the same ticket answers. */
  record Asked(long ticket, Peer from, Verified<? extends Message> request) implements Event {}

  /** A client asks its gateway, which is this node. */
  record ClientAsked(long ticket, Verified<? extends ClientRequest> request) implements Event {}

  /**
   * A client's item for its gateway, which is this node, to bring to the owner. Nothing in it is
   * checked yet: the owner and each holder check what they take in.
   */
  record Routed(long ticket, ClientRequest request) implements Event {}

  /** The client or peer of that ticket is gone: nobody waits for the answer. */
  record Gone(long ticket) implements Event {}

  /** The answer to an {@link Effect.Ask}. */
  record Answered(long call, Peer from, Verified<? extends Reply> reply) implements Event {}

  /** No answer in time, or no connection. */
  record Failed(long call, Peer to) implements Event {}

  /** The last connection with that peer ended. */
  record HungUp(Peer peer) implements Event {}

  /** The ring's answer to {@link Effect.Find}; the owner first; empty: not found in time. */
  record Found(long search, Id target, List<Peer> holders) implements Event {}

  /**
   * That neighbour left the ring in order, or says that it is no member any more: what it has not
   * handed over yet nobody else may have. The change of the ring comes next.
   */
  record Departed(Peer peer) implements Event {}

  /** The ring around this node is another now. */
  record RingChanged(Neighbourhood neighbourhood) implements Event {}

  /**
   * This node is still where it was, but others had taken it off the ring meanwhile: it may lack
   * what came then.
   */
  record Forgotten() implements Event {}

  /**
   * Beside steady time this node's clock went forward (positive) or back: somebody set it, or the
   * machine was suspended.
   */
  record ClockSet(long byMillis) implements Event {}

  /** The time of the last {@link Effect.Wake} has come. */
  record Tick() implements Event {}
}
