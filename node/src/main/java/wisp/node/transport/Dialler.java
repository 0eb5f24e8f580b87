package wisp.node.transport;

import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens connections to other nodes; names are looked up beside the loop. */
record Dialler(Sockets sockets, Workers workers, Handshakes handshakes) {
  void dial(Address address, Handshaking.Ending ending) {
    Runnable unknown = () -> ending.failed("unknown host");
    Consumer<Optional<InetSocketAddress>> found =
        resolved -> resolved.ifPresentOrElse(to -> connect(to, ending), unknown);
    if (address.isLiteral()) {
      found.accept(look(address));
    } else {
      workers.run(() -> look(address), found, unknown);
    }
  }

  private static Optional<InetSocketAddress> look(Address address) {
    try {
      return Optional.of(address.resolve());
    } catch (UnknownHostException noSuchHost) {
      return Optional.empty();
    }
  }

  private void connect(InetSocketAddress address, Handshaking.Ending ending) {
    ChannelFuture connecting =
        sockets.connect(address, channel -> handshakes.dialled(channel, ending));
    ChannelFuture unused =
        connecting.addListener(
            connected -> {
              if (!connected.isSuccess()) {
                ending.failed("no connection");
              }
            });
  }
}
