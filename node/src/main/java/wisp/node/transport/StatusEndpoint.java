package wisp.node.transport;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code GET /v1/status} as JSON, written beside the loop. */
record StatusEndpoint(Supplier<Status> status, Workers workers) implements Endpoint {
  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    if (!request.isRead()) {
      answer.accept(Response.readOnly());
      return Inbox.Withdrawal.NONE;
    }
    Status now = status.get();
    workers.run(() -> response(now), answer, () -> answer.accept(Response.busy()));
    return Inbox.Withdrawal.NONE;
  }

  private static Response response(Status status) {
    return new Response(
        200, "application/json", StatusJson.write(status), Map.of("Cache-Control", "no-store"));
  }
}
