package wisp.node.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Limits;
import wisp.lib.noise.Transport;

/** Three bytes of length, then so many bytes. Too large or too slow a frame ends the connection. */
final class FrameDecoder extends LengthFieldBasedFrameDecoder {
  static final int LENGTH_BYTES = 3;
  static final int NUMBER_BYTES = 4;
  static final int CONTENT_MAX_BYTES =
      NUMBER_BYTES + Limits.FRAME_MAX_BYTES + Transport.OVERHEAD_BYTES;

  private final int timeoutMillis;
  private Future<?> deadline;

  FrameDecoder(int timeoutMillis) {
    super(LENGTH_BYTES + CONTENT_MAX_BYTES, 0, LENGTH_BYTES, 0, LENGTH_BYTES, true);
    this.timeoutMillis = timeoutMillis;
  }

  @Override
  protected Object decode(ChannelHandlerContext context, ByteBuf input) throws Exception {
    ByteBuf frame = (ByteBuf) super.decode(context, input);
    if (frame == null) {
      watch(context, input.isReadable());
      return null;
    }
    stopWatching();
    try {
      return Bytes.wrap(ByteBufUtil.getBytes(frame));
    } finally {
      frame.release();
    }
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext context) {
    stopWatching();
  }

  private void watch(ChannelHandlerContext context, boolean incomplete) {
    if (incomplete && deadline == null) {
      deadline =
          context
              .executor()
              .schedule(
                  () -> Sockets.close(context.channel()), timeoutMillis, TimeUnit.MILLISECONDS);
    }
  }

  private void stopWatching() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }
}
