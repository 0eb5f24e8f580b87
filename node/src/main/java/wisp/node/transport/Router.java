package wisp.node.transport;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Which endpoint answers which path. */
final class Router implements Endpoint {
  private final Map<String, Endpoint> endpoints;
  private final Endpoint page;

  Router(
      Endpoint frames,
      Endpoint sockets,
      Endpoint status,
      Endpoint metrics,
      Supplier<Response> ready,
      Endpoint page) {
    this.endpoints =
        Map.of(
            "/v1/frame",
            new AnyOrigin(frames),
            "/v1/socket",
            sockets,
            "/v1/status",
            new AnyOrigin(status),
            "/metrics",
            metrics,
            "/healthz",
            read(() -> Response.text(200, "ok")),
            "/readyz",
            read(ready));
    this.page = page;
  }

  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    return endpoints.getOrDefault(request.path(), page).handle(request, answer);
  }

  private static Endpoint read(Supplier<Response> response) {
    return (request, answer) -> {
      answer.accept(request.isRead() ? response.get() : Response.readOnly());
      return Inbox.Withdrawal.NONE;
    };
  }
}
