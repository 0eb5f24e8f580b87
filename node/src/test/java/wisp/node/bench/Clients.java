package wisp.node.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A cheap generator of load: one thread, some connections spread over the servers. */
final class Clients implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 300;
  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Dialect dialect;
  private final int count;
  private final long[] yesNanos;
  private final CountDownLatch ended = new CountDownLatch(1);
  private int begun;
  private int yes;
  private int others;

  private Clients(Dialect dialect, int count) {
    this.dialect = dialect;
    this.count = count;
    this.yesNanos = new long[count];
  }

  static Load run(List<InetSocketAddress> servers, int connections, Dialect dialect, int count) {
    try (Clients clients = new Clients(dialect, count)) {
      return clients.run(servers, connections);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private Load run(List<InetSocketAddress> servers, int connections) throws InterruptedException {
    List<Client> all = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      all.add(connect(servers.get(i % servers.size())));
    }
    long startNanos = System.nanoTime();
    group.next().execute(() -> all.forEach(Client::next));
    if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("only " + (yes + others) + " of " + count + " answers");
    }
    return new Load(Arrays.copyOf(yesNanos, yes), others, System.nanoTime() - startNanos);
  }

  private Client connect(InetSocketAddress server) throws InterruptedException {
    Client client = new Client(this, dialect);
    Channel channel =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(initializer(client))
            .connect(server)
            .sync()
            .channel();
    client.isOn(channel);
    return client;
  }

  private static ChannelInitializer<Channel> initializer(Client client) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel.pipeline().addLast(client);
      }
    };
  }

  /** The number of the next question, or -1 if there is none. */
  int begin() {
    return begun < count ? begun++ : -1;
  }

  void answered(boolean isYes, long nanos) {
    if (isYes) {
      yesNanos[yes++] = nanos;
    } else {
      others++;
    }
    if (yes + others == count) {
      ended.countDown();
    }
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
