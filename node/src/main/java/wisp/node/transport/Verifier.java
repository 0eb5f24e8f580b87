package wisp.node.transport;

import java.util.Optional;
import java.util.function.Consumer;
import wisp.lib.crypto.Forged;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Labels;
import wisp.lib.message.Message;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.Verified;

/** Checks signatures beside the loop and comes back to it. */
record Verifier(Labels labels, Workers workers) {
  /** Calls one of the two, on the loop. */
  <M extends Message> void check(M message, Consumer<Verified<M>> then, Consumer<Refusal> refused) {
    Consumer<Optional<Verified<M>>> judged =
        verified -> verified.ifPresentOrElse(then, () -> refused.accept(Refusal.FORGED));
    if (isSigned(message)) {
      workers.run(() -> judge(message), judged, () -> refused.accept(Refusal.BUSY));
    } else {
      judged.accept(judge(message));
    }
  }

  private <M extends Message> Optional<Verified<M>> judge(M message) {
    try {
      return Optional.of(Verified.check(labels, message));
    } catch (Forged forged) {
      return Optional.empty();
    }
  }

  private static boolean isSigned(Message message) {
    return switch (message) {
      case ClientRequest.GetInfo info -> false;
      case ClientRequest.GetRecord get -> false;
      case ClientRequest request -> true;
      case NodeRequest.Hold hold -> true;
      case NodeRequest request -> false;
      case Reply.Retrieved retrieved -> true;
      case Reply.Records records -> true;
      case Reply.Closing closing -> true;
      case Reply.Items items -> true;
      case Reply reply -> false;
    };
  }
}
