package wisp.node.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import wisp.lib.bytes.Bytes;

/** The frame comes back as it is. */
record EchoDialect(Bytes frame) implements Dialect {
  @Override
  public ByteBuf question(int number) {
    return Unpooled.wrappedBuffer(frame.unsafeArray());
  }

  @Override
  public int answerBytes(ByteBuf in) {
    return in.readableBytes() < frame.size() ? 0 : frame.size();
  }

  @Override
  public boolean isYes(ByteBuf in, int bytes) {
    return in.getByte(in.readerIndex()) == (byte) frame.at(0);
  }
}
