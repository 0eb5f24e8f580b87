package wisp.node.bench;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/** One connection with at most one question open. */
final class Client extends ByteToMessageDecoder {
  private final Clients clients;
  private final Dialect dialect;
  private Channel channel;
  private long askedNanos;

  Client(Clients clients, Dialect dialect) {
    this.clients = clients;
    this.dialect = dialect;
  }

  void isOn(Channel connected) {
    channel = connected;
  }

  void next() {
    int number = clients.begin();
    if (number >= 0) {
      askedNanos = System.nanoTime();
      ChannelFuture unused = channel.writeAndFlush(dialect.question(number));
    }
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> none) {
    int bytes = dialect.answerBytes(in);
    if (bytes == 0) {
      return;
    }
    boolean yes = dialect.isYes(in, bytes);
    in.skipBytes(bytes);
    clients.answered(yes, System.nanoTime() - askedNanos);
    next();
  }
}
