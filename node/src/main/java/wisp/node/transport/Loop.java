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

  private final EventLoopGroup group;
  private final EventLoop thread;
  private final Workers workers;
  private final Sockets sockets;

  /** With workers beside it, where there is a processor for them. */
  Loop() {
    group = new MultiThreadIoEventLoopGroup(1, Loop::named, NioIoHandler.newFactory());
    thread = group.next();
    workers = Workers.beside(thread);
    sockets = new Sockets(thread);
  }

  /** One of a group that others use too, and does everything itself. */
  Loop(EventLoopGroup shared) {
    group = shared;
    thread = shared.next();
    workers = Workers.none(thread);
    sockets = new Sockets(thread);
  }

  private static Thread named(Runnable work) {
    return new Thread(work, "node");
  }

  EventLoop thread() {
    return thread;
  }

  Workers workers() {
    return workers;
  }

  Sockets sockets() {
    return sockets;
  }

  @Override
  public void close() {
    sockets.close();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
