package wisp.node.transport;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.TimeUnit;

/** The one thread that owns everything of a node. */
final class Loop implements AutoCloseable {
  static {
    NettyDefaults.set();
  }

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, Loop::named, NioIoHandler.newFactory());

  private static Thread named(Runnable work) {
    return new Thread(work, "node");
  }

  EventLoop thread() {
    return group.next();
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
