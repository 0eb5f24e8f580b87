package wisp.node.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Limits;

/**
 * Requests of a WebSocket by number, answered as if each had been posted, in any order. A Retrieve
 * that waits is what pushes: it is answered when something comes.
 */
final class SocketConnection extends SimpleChannelInboundHandler<WebSocketFrame> {
  static final int NUMBER_BYTES = 4;
  static final int MESSAGE_MAX_BYTES = NUMBER_BYTES + Limits.FRAME_MAX_BYTES;
  static final int OPEN_MAX = 32;

  private final Endpoint frames;
  private final InetAddress from;
  private final Budget budget;
  private final Doorkeeper doorkeeper;
  private final Map<Integer, Open> open = new HashMap<>();
  private boolean closing;

  /** A request without an answer. */
  private record Open(int bytes, Inbox.Withdrawal withdrawal) {}

  SocketConnection(Endpoint frames, InetAddress from, Budget budget, Doorkeeper doorkeeper) {
    this.frames = frames;
    this.from = from;
    this.budget = budget;
    this.doorkeeper = doorkeeper;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    if (closing) {
      return;
    }
    ByteBuf content = frame.content();
    if (!(frame instanceof BinaryWebSocketFrame) || content.readableBytes() <= NUMBER_BYTES) {
      close(context, WebSocketCloseStatus.INVALID_MESSAGE_TYPE);
      return;
    }
    int number = content.readInt();
    Bytes body = Bytes.wrap(ByteBufUtil.getBytes(content));
    if (open.containsKey(number)) {
      close(context, WebSocketCloseStatus.POLICY_VIOLATION);
    } else if (open.size() >= OPEN_MAX || !budget.take(body.size())) {
      close(context, WebSocketCloseStatus.TRY_AGAIN_LATER);
    } else {
      ask(context, number, body);
    }
  }

  private void ask(ChannelHandlerContext context, int number, Bytes body) {
    open.put(number, new Open(body.size(), Inbox.Withdrawal.NONE));
    doorkeeper.busy(context.channel());
    Request request = new Request("POST", "/v1/frame", name -> "", body, from);
    Inbox.Withdrawal begun = frames.handle(request, response -> answer(context, number, response));
    open.computeIfPresent(number, (same, asked) -> new Open(asked.bytes, begun));
  }

  private void answer(ChannelHandlerContext context, int number, Response response) {
    end(number);
    if (open.isEmpty()) {
      doorkeeper.idle(context.channel());
    }
    int bytes = response.body().size();
    if (!budget.take(bytes)) {
      Sockets.close(context.channel());
      return;
    }
    ByteBuf message = context.alloc().buffer(NUMBER_BYTES + bytes);
    message.writeInt(number).writeBytes(response.body().unsafeArray());
    ChannelFuture unused =
        context
            .writeAndFlush(new BinaryWebSocketFrame(message))
            .addListener(written -> budget.give(bytes));
    if (response.status() == 400) {
      close(context, WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
    }
  }

  private void end(int number) {
    Open asked = open.remove(number);
    if (asked != null) {
      budget.give(asked.bytes);
    }
  }

  private void close(ChannelHandlerContext context, WebSocketCloseStatus status) {
    closing = true;
    context.channel().config().setAutoRead(false);
    ChannelFuture unused =
        context
            .writeAndFlush(new CloseWebSocketFrame(status))
            .addListener(written -> Sockets.close(context.channel()));
  }

  /** Who does not read its answers is not read either. */
  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    context.channel().config().setAutoRead(!closing && context.channel().isWritable());
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (!(event instanceof IdleStateEvent silence)) {
      context.fireUserEventTriggered(event);
    } else if (silence.state() == IdleState.READER_IDLE) {
      Sockets.close(context.channel());
    } else {
      ChannelFuture unused = context.writeAndFlush(new PingWebSocketFrame());
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    open.values().forEach(asked -> asked.withdrawal.withdraw());
    open.values().forEach(asked -> budget.give(asked.bytes));
    open.clear();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Sockets.close(context.channel());
  }
}
