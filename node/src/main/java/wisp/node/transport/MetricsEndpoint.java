package wisp.node.transport;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** {@code GET /metrics} for Prometheus, written beside the loop. */
record MetricsEndpoint(Supplier<Facts> facts, Workers workers) implements Endpoint {
  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    if (!request.isRead()) {
      answer.accept(Response.readOnly());
      return Inbox.Withdrawal.NONE;
    }
    Facts now = facts.get();
    workers.run(() -> response(now), answer, () -> answer.accept(Response.busy()));
    return Inbox.Withdrawal.NONE;
  }

  private static Response response(Facts facts) {
    return new Response(
        200, Exposition.TYPE, Exposition.write(facts), Map.of("Cache-Control", "no-store"));
  }
}
