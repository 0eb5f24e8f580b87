package wisp.node.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;

/** Makes a WebSocket of an HTTP connection, by Netty's own handlers. */
final class SocketUpgrade {
  private static final int SILENCE_SECONDS = 75;
  private static final int PING_SECONDS = 30;
  private static final int CLOSE_MILLIS = 5_000;

  private final Endpoint frames;
  private final Budget budget;
  private final Doorkeeper doorkeeper;
  private final Set<Channel> sockets = new HashSet<>();

  SocketUpgrade(Endpoint frames, Budget budget, Doorkeeper doorkeeper) {
    this.frames = frames;
    this.budget = budget;
    this.doorkeeper = doorkeeper;
  }

  int size() {
    return sockets.size();
  }

  /** {@code context}: of the handler of HTTP, which then goes. */
  void begin(ChannelHandlerContext context, FullHttpRequest request, InetAddress from) {
    Channel channel = context.channel();
    ChannelPipeline pipeline = channel.pipeline();
    SocketMeter meter = new SocketMeter(budget);
    String codec = pipeline.context(HttpServerCodec.class).name();
    ChannelHandlerContext last = pipeline.context(HttpObjectAggregator.class);
    pipeline.addBefore(codec, null, meter);
    pipeline.addBefore(context.name(), null, meter.whole());
    pipeline.addBefore(context.name(), null, new WebSocketServerProtocolHandler(config()));
    pipeline.addLast(new WebSocketFrameAggregator(SocketConnection.MESSAGE_MAX_BYTES));
    pipeline.addLast(new IdleStateHandler(SILENCE_SECONDS, PING_SECONDS, 0));
    pipeline.addLast(new SocketConnection(frames, from, budget, doorkeeper));
    sockets.add(channel);
    var unused = channel.closeFuture().addListener(closed -> sockets.remove(channel));
    last.fireChannelRead(request.retain());
    pipeline.remove(context.handler());
  }

  private static WebSocketServerProtocolConfig config() {
    return WebSocketServerProtocolConfig.newBuilder()
        .websocketPath("/")
        .checkStartsWith(true)
        .forceCloseTimeoutMillis(CLOSE_MILLIS)
        .decoderConfig(
            WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(SocketConnection.MESSAGE_MAX_BYTES)
                .allowExtensions(false)
                .withUTF8Validator(false)
                .build())
        .build();
  }
}
