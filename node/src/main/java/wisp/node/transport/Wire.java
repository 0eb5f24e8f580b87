package wisp.node.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import wisp.lib.bytes.Bytes;

/** Writes what {@link FrameDecoder} reads. */
final class Wire {
  private Wire() {}

  /** Takes the frame from {@code budget}, with or without room, until it is out. */
  static ChannelFuture write(Channel channel, Budget budget, Bytes content) {
    int bytes = FrameDecoder.LENGTH_BYTES + content.size();
    ByteBuf frame = channel.alloc().buffer(bytes);
    frame.writeMedium(content.size()).writeBytes(content.unsafeArray());
    budget.force(bytes);
    return channel.writeAndFlush(frame).addListener(done -> budget.give(bytes));
  }
}
