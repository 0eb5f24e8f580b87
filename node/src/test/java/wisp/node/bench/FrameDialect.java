package wisp.node.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wisp.lib.bytes.Bytes;

/** {@code POST /v1/frame} over a connection that is kept; a yes is a frame of that type. */
record FrameDialect(List<Bytes> frames, int first, int yesType) implements Dialect {
  private static final ByteBuf END = ascii("\r\n\r\n");
  private static final ByteBuf LENGTH = ascii("content-length: ");
  private static final int OK_BYTES = "HTTP/1.1 200".length();

  @Override
  public ByteBuf question(int number) {
    Bytes frame = frames.get((first + number) % frames.size());
    String head = "POST /v1/frame HTTP/1.1\r\nHost: node\r\nContent-Length: ";
    return Unpooled.wrappedBuffer(
        ascii(head + frame.size() + "\r\n\r\n"), Unpooled.wrappedBuffer(frame.unsafeArray()));
  }

  @Override
  public int answerBytes(ByteBuf in) {
    int head = ByteBufUtil.indexOf(END, in);
    if (head < 0) {
      return 0;
    }
    int whole = head + END.readableBytes() - in.readerIndex() + length(in);
    return in.readableBytes() < whole ? 0 : whole;
  }

  private static int length(ByteBuf in) {
    int at = ByteBufUtil.indexOf(LENGTH, in) + LENGTH.readableBytes();
    int length = 0;
    for (byte digit = in.getByte(at); digit >= '0'; digit = in.getByte(++at)) {
      length = 10 * length + digit - '0';
    }
    return length;
  }

  @Override
  public boolean isYes(ByteBuf in, int bytes) {
    int at = in.readerIndex();
    return in.getByte(at + OK_BYTES - 3) == '2' && in.getByte(at + bytes - length(in)) == yesType;
  }

  private static ByteBuf ascii(String text) {
    return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.US_ASCII));
  }
}
