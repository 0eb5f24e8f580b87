package wisp.node.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import wisp.lib.bytes.Bytes;

/** {@code GET /v1/status} as JSON, written beside the loop. */
record StatusEndpoint(Supplier<Status> status, Workers workers) implements Endpoint {
  @Override
  public Inbox.Withdrawal handle(Request request, Consumer<Response> answer) {
    if (!request.isRead()) {
      answer.accept(Response.readOnly());
      return Inbox.Withdrawal.NONE;
    }
    Status now = status.get();
    workers.run(() -> json(now), answer, () -> answer.accept(Response.busy()));
    return Inbox.Withdrawal.NONE;
  }

  private static Response json(Status status) {
    try {
      Bytes body = Bytes.wrap(Json.MAPPER.writeValueAsBytes(status));
      return new Response(200, "application/json", body, Map.of("Cache-Control", "no-store"));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Made at the first use: it takes a while. */
  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }
}
