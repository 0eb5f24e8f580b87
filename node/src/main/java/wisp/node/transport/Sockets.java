package wisp.node.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;

/** How this node listens and connects: one loop, small buffers. */
final class Sockets {
  private static final int BACKLOG = 1_024;
  private static final int CONNECT_TIMEOUT_MILLIS = 3_000;
  private static final ByteBufAllocator ALLOCATOR = UnpooledByteBufAllocator.DEFAULT;
  private static final WriteBufferWaterMark WATER_MARK =
      new WriteBufferWaterMark(128 << 10, 512 << 10);

  private Sockets() {}

  /**
   * @throws CannotStart if the address is taken, unknown or not this machine's
   */
  static Channel listen(EventLoop loop, Address at, Consumer<Channel> pipeline) throws CannotStart {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.ALLOCATOR, ALLOCATOR)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
            .childHandler(initializer(pipeline))
            .bind(resolve(at))
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new CannotStart("cannot listen on " + at + ": " + reason(at, bound.cause()));
    }
    return bound.channel();
  }

  private static InetSocketAddress resolve(Address at) throws CannotStart {
    try {
      return at.resolve();
    } catch (UnknownHostException unknown) {
      throw new CannotStart("cannot listen on " + at + ": unknown host");
    }
  }

  private static String reason(Address at, Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("in use") ? "port " + at.port() + " is in use" : message;
  }

  static ChannelFuture connect(EventLoop loop, InetSocketAddress to, Consumer<Channel> pipeline) {
    return new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.ALLOCATOR, ALLOCATOR)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS)
        .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
        .handler(initializer(pipeline))
        .connect(to);
  }

  private static ChannelInitializer<Channel> initializer(Consumer<Channel> pipeline) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        pipeline.accept(channel);
      }
    };
  }

  static void close(Channel channel) {
    ChannelFuture unused = channel.close();
  }

  static int port(Channel listening) {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }
}
