package wisp.node.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.util.concurrent.Future;
import java.util.List;
import java.util.concurrent.TimeUnit;
import wisp.lib.bytes.Bytes;
import wisp.lib.noise.Transport;

/** Three bytes of length, then so many bytes. Too large or too slow a frame ends the connection. */
final class FrameDecoder extends ByteToMessageDecoder {
  static final int LENGTH_BYTES = 3;
  static final int NUMBER_BYTES = 4;
  static final int HANDSHAKE_MAX_BYTES = 1_024;
  static final int CONTENT_MAX_BYTES =
      NUMBER_BYTES + Outbox.PART_MAX_BYTES + Transport.OVERHEAD_BYTES;
  static final int TIMEOUT_MILLIS = 10_000;

  private int maxBytes = HANDSHAKE_MAX_BYTES;
  private Future<?> deadline;

  /** The peer has proven who it is: frames may have their full size. */
  void allowFullFrames() {
    maxBytes = CONTENT_MAX_BYTES;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf input, List<Object> frames) {
    if (isWhole(input)) {
      byte[] content = new byte[input.readUnsignedMedium()];
      input.readBytes(content);
      frames.add(Bytes.wrap(content));
      stopWaiting();
    } else if (deadline == null) {
      deadline =
          context
              .executor()
              .schedule(
                  () -> Sockets.close(context.channel()), TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private boolean isWhole(ByteBuf input) {
    if (input.readableBytes() < LENGTH_BYTES) {
      return false;
    }
    int length = input.getUnsignedMedium(input.readerIndex());
    if (length > maxBytes) {
      throw new TooLongFrameException("frame too large");
    }
    return input.readableBytes() >= LENGTH_BYTES + length;
  }

  private void stopWaiting() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext context) {
    stopWaiting();
  }
}
