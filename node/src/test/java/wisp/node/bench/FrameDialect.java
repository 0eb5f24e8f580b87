package wisp.node.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import wisp.lib.bytes.Bytes;

/** {@code POST /v1/frame} over a connection that is kept; a yes has that type and so many bytes. */
record FrameDialect(List<Bytes> frames, int first, int yesType, int yesMinBytes)
    implements Dialect {
  private static final ByteBuf END = ascii("\r\n\r\n");
  private static final ByteBuf LENGTH = ascii("content-length: ");
  private static final String HEAD = "POST /v1/frame HTTP/1.1\r\nHost: node\r\nContent-Length: ";
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int STORED = 0x12;
  private static final int RETRIEVED = 0x13;

  static FrameDialect stores(List<Bytes> frames, int first) {
    return new FrameDialect(frames, first, STORED, 1);
  }

  /** An answer without an envelope is none. */
  static FrameDialect retrieves(List<Bytes> frames) {
    return new FrameDialect(frames, 0, RETRIEVED, 2_048);
  }

  @Override
  public ByteBuf question(int number) {
    Bytes frame = frames.get((first + number) % frames.size());
    return Unpooled.wrappedBuffer(
        ascii(HEAD + frame.size() + "\r\n\r\n"), Unpooled.wrappedBuffer(frame.unsafeArray()));
  }

  @Override
  public int answerBytes(ByteBuf in) {
    int head = ByteBufUtil.indexOf(END, in);
    if (head < 0) {
      return 0;
    }
    int whole = head + END.readableBytes() - in.readerIndex() + bodyBytes(in);
    return in.readableBytes() < whole ? 0 : whole;
  }

  private static int bodyBytes(ByteBuf in) {
    int at = ByteBufUtil.indexOf(LENGTH, in) + LENGTH.readableBytes();
    int bytes = 0;
    for (byte digit = in.getByte(at); digit >= '0'; digit = in.getByte(++at)) {
      bytes = 10 * bytes + digit - '0';
    }
    return bytes;
  }

  @Override
  public boolean isYes(ByteBuf in, int bytes) {
    int at = in.readerIndex();
    int body = bodyBytes(in);
    return in.getByte(at + STATUS_AT) == '2'
        && in.getByte(at + bytes - body) == yesType
        && body >= yesMinBytes;
  }

  private static ByteBuf ascii(String text) {
    return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.US_ASCII));
  }
}
