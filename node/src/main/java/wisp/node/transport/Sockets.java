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
import io.netty.channel.PreferHeapByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;

/** How this node listens and connects: one loop, small buffers. */
record Sockets(EventLoop loop, ChannelGroup open) {
  private static final int BACKLOG = 1_024;
  private static final int CONNECT_TIMEOUT_MILLIS = 3_000;
  private static final int CLOSE_MAX_MILLIS = 1_000;
  private static final ByteBufAllocator ALLOCATOR =
      new PreferHeapByteBufAllocator(UnpooledByteBufAllocator.DEFAULT);
  private static final WriteBufferWaterMark WATER_MARK =
      new WriteBufferWaterMark(128 << 10, 512 << 10);

  Sockets(EventLoop loop) {
    this(loop, new DefaultChannelGroup(loop, true));
  }

  /**
   * @throws CannotStart if the address is taken, unknown or not this machine's
   */
  Channel listen(Address at, Consumer<Channel> pipeline) throws CannotStart {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.ALLOCATOR, ALLOCATOR)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER_MARK)
            .handler(initializer(unused -> {}))
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

  ChannelFuture connect(InetSocketAddress to, Consumer<Channel> pipeline) {
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

  private ChannelInitializer<Channel> initializer(Consumer<Channel> pipeline) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        open.add(channel);
        pipeline.accept(channel);
      }
    };
  }

  /** All that is open or still opens: a loop that is shut down without a quiet period may not. */
  void close() {
    open.close().awaitUninterruptibly(CLOSE_MAX_MILLIS);
  }

  static void close(Channel channel) {
    ChannelFuture unused = channel.close();
  }

  static int port(Channel listening) {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }
}
