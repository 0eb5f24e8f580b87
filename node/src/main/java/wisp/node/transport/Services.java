package wisp.node.transport;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import wisp.lib.message.Codec;
import wisp.lib.message.Refusal;
import wisp.node.store.Store;

/** What a node serves over HTTP. */
record Services(
    Engine engine,
    Self self,
    Inbox inbox,
    Membership membership,
    Counts counts,
    long maxBytes,
    Supplier<Optional<Store.Use>> disk,
    Supplier<Map<String, Integer>> connections) {
  private static final int REQUESTS_PER_SECOND = 50;
  private static final int REQUESTS_BURST = 500;
  private static final String PAGE_FOLDER = "page";

  Endpoint router() {
    RequestLimit limit = new RequestLimit(REQUESTS_PER_SECOND, REQUESTS_BURST, engine.nowMillis());
    return new Router(
        new Limited(new FrameEndpoint(inbox, limit), limit, this::tooMany),
        new Limited(new SocketEndpoint(), limit, this::tooMany),
        new Limited(new StatusEndpoint(this::status, engine.workers()), limit, this::tooMany),
        new Limited(new MetricsEndpoint(this::facts, engine.workers()), limit, this::tooMany),
        this::readiness,
        new Limited(new Page(new PageFiles(PAGE_FOLDER), engine.workers()), limit, this::tooMany));
  }

  private Response tooMany() {
    return Response.frame(429, Codec.encode(inbox.refusal(Refusal.BUSY)));
  }

  private Response readiness() {
    boolean ready = membership.view().ready();
    return ready ? Response.text(200, "ready") : Response.text(503, "not ready");
  }

  private Facts facts() {
    long nowMillis = engine.nowMillis().getAsLong();
    return new Facts(
        Version.current(),
        membership.view(),
        membership.troubles(),
        disk.get(),
        membership.timeMillis() - nowMillis,
        maxBytes,
        connections.get(),
        counts.lines(),
        counts.occasions());
  }

  private Status status() {
    return Status.of(self, membership.view(), Version.current(), membership.timeMillis());
  }
}
