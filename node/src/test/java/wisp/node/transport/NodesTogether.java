package wisp.node.transport;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;

/** Nodes of one process that share its threads: as many loops as processors. */
public final class NodesTogether {
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          Runtime.getRuntime().availableProcessors(), NioIoHandler.newFactory());

  /** What every node begins with. */
  public static void useFastCrypto() {
    JdkCrypto.useWhereFaster();
  }

  /** Ends with the process. */
  public Node start(NodeSettings settings, Log log) throws CannotStart {
    return Node.start(
        settings,
        (self, stock) -> new WholeCore(self, settings.maxBytes(), 1, stock),
        new Loop(loops),
        log);
  }
}
