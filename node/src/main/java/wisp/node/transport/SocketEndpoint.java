package wisp.node.transport;

import java.util.Locale;
import java.util.function.Consumer;

/** {@code GET /v1/socket}: says at once whether the connection becomes a WebSocket. */
final class SocketEndpoint implements Endpoint {
  static final int SWITCH = 101;

  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    String wanted = request.header().apply("upgrade").toLowerCase(Locale.ROOT);
    boolean fits = request.method().equals("GET") && wanted.equals("websocket");
    answer.accept(
        fits
            ? Response.empty(SWITCH)
            : Response.text(426, "open a WebSocket here").with("Upgrade", "websocket"));
    return Inbox.Withdrawal.NONE;
  }
}
