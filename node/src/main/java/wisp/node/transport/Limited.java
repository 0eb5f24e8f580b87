package wisp.node.transport;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Refuses whoever asks too often. */
record Limited(Endpoint endpoint, RequestLimit limit, Supplier<Response> refusal)
    implements Endpoint {
  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    if (limit.allows(request.from())) {
      return endpoint.handle(request, answer);
    }
    answer.accept(refusal.get().with("Retry-After", "1"));
    return Inbox.Withdrawal.NONE;
  }
}
