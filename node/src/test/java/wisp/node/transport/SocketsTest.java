package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class SocketsTest {
  private final BlockingQueue<Channel> opened = new LinkedBlockingQueue<>();

  @Test
  void readsIntoTheHeapOnBothSides() throws Exception {
    try (Loop loop = new Loop()) {
      Sockets sockets = loop.sockets();
      Channel listening = sockets.listen(Address.parse("127.0.0.1:0"), opened::add);
      ChannelFuture unused =
          sockets.connect((InetSocketAddress) listening.localAddress(), opened::add);
      assertReadsIntoTheHeap(opened.take());
      assertReadsIntoTheHeap(opened.take());
    }
  }

  /** Direct buffers that are not pooled stay until a collection finds them. */
  private static void assertReadsIntoTheHeap(Channel channel) {
    ByteBuf input =
        channel.config().getRecvByteBufAllocator().newHandle().allocate(channel.alloc());
    assertTrue(input.hasArray());
    input.release();
  }
}
