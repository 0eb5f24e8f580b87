package wisp.node.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Bounds the bytes of messages that are not whole yet, and the time until they are. */
final class SocketMeter extends ChannelInboundHandlerAdapter {
  private static final int MESSAGE_TIMEOUT_MILLIS = 10_000;
  private static final int SHORT_MAX_BYTES = 125;
  private static final int SHORT_HEADER_BYTES = 6;
  private static final int LONG_HEADER_BYTES = 8;

  private final Budget budget;
  private Future<?> deadline;
  private int takenBytes;
  private int fragmentBytes;

  SocketMeter(Budget budget) {
    this.budget = budget;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    int bytes = ((ByteBuf) message).readableBytes();
    if (!budget.take(bytes)) {
      ReferenceCountUtil.release(message);
      Sockets.close(context.channel());
      return;
    }
    takenBytes += bytes;
    context.fireChannelRead(message);
    watch(context);
  }

  /** Stands behind the decoder, which has frames of clients with the shortest headers only. */
  ChannelInboundHandlerAdapter whole() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof WebSocketFrame frame) {
          passed(frame);
        }
        context.fireChannelRead(message);
      }
    };
  }

  /** Control frames may stand between the parts of a message, of which they are none. */
  private void passed(WebSocketFrame frame) {
    int payload = frame.content().readableBytes();
    int header = payload <= SHORT_MAX_BYTES ? SHORT_HEADER_BYTES : LONG_HEADER_BYTES;
    if (isControl(frame)) {
      give(Math.min(payload + header, takenBytes));
    } else {
      counted(payload + header, frame.isFinalFragment());
    }
    if (takenBytes == 0) {
      forgetDeadline();
    }
  }

  private void counted(int bytes, boolean last) {
    fragmentBytes += bytes;
    if (last) {
      give(Math.min(fragmentBytes, takenBytes));
      fragmentBytes = 0;
      forgetDeadline();
    }
  }

  private static boolean isControl(WebSocketFrame frame) {
    return frame instanceof PingWebSocketFrame
        || frame instanceof PongWebSocketFrame
        || frame instanceof CloseWebSocketFrame;
  }

  private void watch(ChannelHandlerContext context) {
    if (takenBytes > 0 && deadline == null && context.channel().isActive()) {
      deadline =
          context
              .executor()
              .schedule(
                  () -> Sockets.close(context.channel()),
                  MESSAGE_TIMEOUT_MILLIS,
                  TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    context.fireChannelInactive();
    give(takenBytes);
    forgetDeadline();
  }

  private void give(int bytes) {
    budget.give(bytes);
    takenBytes -= bytes;
  }

  private void forgetDeadline() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }
}
