package wisp.node.transport;

import java.util.function.Consumer;
import wisp.lib.bytes.Malformed;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Message;
import wisp.lib.message.Refusal;
import wisp.lib.message.UnknownMessage;

/** {@code POST /v1/frame}: one frame of a client, one frame back. */
final class FrameEndpoint implements Endpoint {
  private final Inbox inbox;

  FrameEndpoint(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    if (!request.method().equals("POST")) {
      answer.accept(Response.text(405, "POST a frame").with("Allow", "POST, OPTIONS"));
      return Inbox.Withdrawal.NONE;
    }
    try {
      return pass(Codec.decode(request.body()), answer);
    } catch (UnknownMessage unknown) {
      return refuse(200, Refusal.UNSUPPORTED, answer);
    } catch (Malformed malformed) {
      return refuse(400, Refusal.MALFORMED, answer);
    }
  }

  private Inbox.Withdrawal pass(Message message, Consumer<Response> answer) {
    if (!(message instanceof ClientRequest request)) {
      return refuse(200, Refusal.UNSUPPORTED, answer);
    }
    return inbox.clientAsked(
        request, reply -> answer.accept(Response.frame(200, Codec.encode(reply))));
  }

  private Inbox.Withdrawal refuse(int status, Refusal reason, Consumer<Response> answer) {
    answer.accept(Response.frame(status, Codec.encode(inbox.refusal(reason))));
    return Inbox.Withdrawal.NONE;
  }
}
