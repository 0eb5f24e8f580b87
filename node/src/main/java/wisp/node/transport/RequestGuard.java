package wisp.node.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Bounds how long each part of an exchange takes, and the bytes of all requests together. */
final class RequestGuard extends ChannelInboundHandlerAdapter {
  private static final int REQUEST_TIMEOUT_MILLIS = 10_000;
  private static final int ANSWER_TIMEOUT_MILLIS = 60_000;
  private static final int WRITE_TIMEOUT_MILLIS = 30_000;
  private static final int IDLE_TIMEOUT_MILLIS = 60_000;
  private static final int REQUEST_MAX_BYTES = 100_000;

  private final Budget budget;
  private final Doorkeeper doorkeeper;
  private Future<?> deadline;
  private boolean idle = true;
  private int takenBytes;

  RequestGuard(Budget budget, Doorkeeper doorkeeper) {
    this.budget = budget;
    this.doorkeeper = doorkeeper;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    closeAfter(context, REQUEST_TIMEOUT_MILLIS);
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (idle) {
      idle = false;
      closeAfter(context, REQUEST_TIMEOUT_MILLIS);
    }
    int bytes = ((ByteBuf) message).readableBytes();
    if (takenBytes + bytes > REQUEST_MAX_BYTES) {
      ReferenceCountUtil.release(message);
    } else if (budget.take(bytes)) {
      takenBytes += bytes;
      context.fireChannelRead(message);
    } else {
      ReferenceCountUtil.release(message);
      Sockets.close(context.channel());
    }
  }

  /** A whole request is in. */
  void whole(ChannelHandlerContext context) {
    closeAfter(context, ANSWER_TIMEOUT_MILLIS);
    doorkeeper.busy(context.channel());
  }

  /** Whether there is room for its answer, which then goes out. */
  boolean answering(ChannelHandlerContext context, int bytes) {
    giveBack();
    closeAfter(context, WRITE_TIMEOUT_MILLIS);
    boolean room = budget.take(bytes);
    takenBytes = room ? bytes : 0;
    return room;
  }

  /** Its answer is out. */
  void answered(ChannelHandlerContext context) {
    giveBack();
    idle = true;
    closeAfter(context, IDLE_TIMEOUT_MILLIS);
    doorkeeper.idle(context.channel());
  }

  /** The connection is no longer one of requests and answers. */
  void end(ChannelHandlerContext context) {
    deadline.cancel(false);
    giveBack();
    doorkeeper.idle(context.channel());
    context.pipeline().remove(this);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    deadline.cancel(false);
    giveBack();
    context.fireChannelInactive();
  }

  private void giveBack() {
    budget.give(takenBytes);
    takenBytes = 0;
  }

  private void closeAfter(ChannelHandlerContext context, int millis) {
    if (deadline != null) {
      deadline.cancel(false);
    }
    deadline =
        context
            .executor()
            .schedule(() -> Sockets.close(context.channel()), millis, TimeUnit.MILLISECONDS);
  }
}
