package wisp.node.transport;

import java.net.InetAddress;
import java.util.function.Consumer;
import wisp.lib.bytes.Malformed;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Codec;
import wisp.lib.message.Limits;
import wisp.lib.message.Message;
import wisp.lib.message.Refusal;
import wisp.lib.message.UnknownMessage;

/** {@code POST /v1/frame}: one frame of a client, one frame back. */
final class FrameEndpoint implements Endpoint {
  /** Signatures and look-ups that are no more work than another request. */
  private static final int BOXES_PER_REQUEST = 2;

  private final Inbox inbox;
  private final RequestLimit limit;

  FrameEndpoint(Inbox inbox, RequestLimit limit) {
    this.inbox = inbox;
    this.limit = limit;
  }

  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    if (!request.method().equals("POST")) {
      answer.accept(Response.text(405, "POST a frame").with("Allow", "POST, OPTIONS"));
      return Inbox.Withdrawal.NONE;
    }
    try {
      return pass(Codec.decode(request.body()), request.from(), answer);
    } catch (UnknownMessage unknown) {
      return refuse(200, Refusal.UNSUPPORTED, answer);
    } catch (Malformed malformed) {
      return refuse(400, Refusal.MALFORMED, answer);
    }
  }

  private Inbox.Withdrawal pass(Message message, InetAddress from, Consumer<Response> answer) {
    if (!(message instanceof ClientRequest request)) {
      return refuse(200, Refusal.UNSUPPORTED, answer);
    }
    if (!limit.allows(from, costBeyondOne(request))) {
      return refuse(429, Refusal.BUSY, answer);
    }
    return inbox.clientAsked(
        request, reply -> answer.accept(Response.frame(200, Codec.encode(reply))));
  }

  /** A request counted as one before it was read. */
  private static int costBeyondOne(ClientRequest request) {
    return switch (request) {
      case ClientRequest.Retrieve retrieve ->
          Math.max(0, retrieve.boxes().size() - 1) / BOXES_PER_REQUEST;
      case ClientRequest.Store store -> store.envelope().size() / Limits.ENVELOPE_MIN_BYTES - 1;
      default -> 0;
    };
  }

  private Inbox.Withdrawal refuse(int status, Refusal reason, Consumer<Response> answer) {
    answer.accept(Response.frame(status, Codec.encode(inbox.refusal(reason))));
    return Inbox.Withdrawal.NONE;
  }
}
