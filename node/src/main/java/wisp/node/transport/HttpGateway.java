package wisp.node.transport;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.SslContext;
import java.util.Optional;
import wisp.lib.message.Limits;

/** HTTP for browsers and the command line. */
final class HttpGateway {
  private static final int CONNECTIONS_MAX = 2_048;
  private static final int CONNECTIONS_PER_ADDRESS_MAX = 128;
  private static final int LINE_MAX_BYTES = 2_048;
  private static final int HEADERS_MAX_BYTES = 16_384;

  private final Engine engine;
  private final Endpoint endpoint;
  private final Optional<SslContext> tls;
  private final boolean trustProxy;
  private final Doorkeeper doorkeeper;
  private final SocketUpgrade sockets;

  HttpGateway(Engine engine, Endpoint endpoint, Optional<SslContext> tls, boolean trustProxy) {
    this.engine = engine;
    this.endpoint = endpoint;
    this.tls = tls;
    this.trustProxy = trustProxy;
    int perAddress = trustProxy ? CONNECTIONS_MAX : CONNECTIONS_PER_ADDRESS_MAX;
    this.doorkeeper = new Doorkeeper(CONNECTIONS_MAX, perAddress);
    this.sockets = new SocketUpgrade(endpoint, engine.clientBudget(), doorkeeper);
  }

  Channel listen(Address at) throws CannotStart {
    return engine.sockets().listen(at, this::accept);
  }

  int connections() {
    return doorkeeper.size();
  }

  int sockets() {
    return sockets.size();
  }

  private void accept(Channel channel) {
    if (!doorkeeper.admit(channel)) {
      return;
    }
    RequestGuard guard = new RequestGuard(engine.clientBudget(), doorkeeper);
    channel.pipeline().addLast(guard);
    tls.ifPresent(context -> channel.pipeline().addLast(context.newHandler(channel.alloc())));
    HttpDecoderConfig decoder =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(LINE_MAX_BYTES)
            .setMaxHeaderSize(HEADERS_MAX_BYTES);
    channel
        .pipeline()
        .addLast(new HttpServerCodec(decoder))
        .addLast(new HttpObjectAggregator(Limits.FRAME_MAX_BYTES))
        .addLast(new HttpConnection(endpoint, new ClientAddress(trustProxy), guard, sockets));
  }
}
