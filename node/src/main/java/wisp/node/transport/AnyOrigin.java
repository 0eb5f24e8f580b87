package wisp.node.transport;

import java.util.function.Consumer;

/** Lets pages of any origin ask, without credentials. */
record AnyOrigin(Endpoint endpoint) implements Endpoint {
  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    if (!request.method().equals("OPTIONS")) {
      return endpoint.handle(request, response -> answer.accept(open(response)));
    }
    answer.accept(
        open(Response.empty(204))
            .with("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS")
            .with("Access-Control-Allow-Headers", "Content-Type")
            .with("Access-Control-Max-Age", "86400"));
    return Inbox.Withdrawal.NONE;
  }

  private static Response open(Response response) {
    return response.with("Access-Control-Allow-Origin", "*");
  }
}
