package wisp.node.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Forged;
import wisp.lib.message.Hello;
import wisp.lib.message.Peer;
import wisp.lib.noise.Handshake;
import wisp.lib.noise.Transport;

/** Proves both nodes to each other: Noise XX, a hello in messages 2 and 3. */
final class Handshaking extends SimpleChannelInboundHandler<Bytes> {
  static final int TIMEOUT_MILLIS = 3_000;
  private static final String STRANGE = "handshake failed: other network or version?";

  private final Self self;
  private final Budget budget;
  private final Handshake handshake;
  private final boolean initiator;
  private final Ending ending;
  private Future<?> deadline;
  private String failure = "connection closed during the handshake";

  /** How it ends, once. */
  interface Ending {
    void proven(ChannelHandlerContext context, Proven proven);

    void failed(String why);
  }

  /** The other side, and the ciphers for what follows. */
  record Proven(Peer peer, Hello hello, Transport transport) {}

  Handshaking(Self self, Budget budget, Handshake handshake, boolean initiator, Ending ending) {
    this.self = self;
    this.budget = budget;
    this.handshake = handshake;
    this.initiator = initiator;
    this.ending = ending;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    deadline =
        context
            .executor()
            .schedule(() -> fail(context, "no handshake"), TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    if (initiator) {
      write(context, Bytes.EMPTY);
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Bytes message) {
    Bytes payload = handshake.read(message);
    if (handshake.remoteStatic().isEmpty()) {
      write(context, self.hello());
      return;
    }
    Hello hello = Hello.decode(payload);
    if (!hello.isGenuine(self.labels(), handshake.remoteStatic())) {
      throw new Forged();
    }
    if (!handshake.isDone()) {
      write(context, self.hello());
    }
    prove(context, hello);
  }

  private void prove(ChannelHandlerContext context, Hello hello) {
    deadline.cancel(false);
    failure = null;
    Peer peer = hello.peer(self.labels(), handshake.remoteStatic());
    ending.proven(context, new Proven(peer, hello, handshake.split()));
  }

  private void write(ChannelHandlerContext context, Bytes payload) {
    var unused = Wire.write(context.channel(), budget, handshake.write(payload));
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    end();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    boolean strange = cause instanceof Forged || cause instanceof Malformed;
    fail(context, strange ? STRANGE : "connection broke during the handshake");
  }

  private void fail(ChannelHandlerContext context, String why) {
    if (failure != null) {
      failure = why;
    }
    Sockets.close(context.channel());
  }

  private void end() {
    deadline.cancel(false);
    if (failure != null) {
      String why = failure;
      failure = null;
      ending.failed(why);
    }
  }
}
