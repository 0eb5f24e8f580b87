package wisp.node.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import wisp.lib.bytes.Bytes;

/** Redis' own protocol: SET or GET of one value under many keys. */
record RedisDialect(boolean get, Bytes value) implements Dialect {
  private static final int KEYS = 10_000;
  private static final int OK_BYTES = "+OK\r\n".length();

  @Override
  public ByteBuf question(int number) {
    String key = "key-" + number % KEYS;
    String head = get ? "*2\r\n$3\r\nGET\r\n$" : "*3\r\n$3\r\nSET\r\n$";
    String named = head + key.length() + "\r\n" + key + "\r\n";
    return get
        ? ascii(named)
        : Unpooled.wrappedBuffer(
            ascii(named + "$" + value.size() + "\r\n"),
            Unpooled.wrappedBuffer(value.unsafeArray()),
            ascii("\r\n"));
  }

  @Override
  public int answerBytes(ByteBuf in) {
    int bytes = get ? ("$" + value.size() + "\r\n\r\n").length() + value.size() : OK_BYTES;
    return in.readableBytes() < Math.min(bytes, OK_BYTES) || (isOne(in) && lacks(in, bytes))
        ? 0
        : isOne(in) ? bytes : in.readableBytes();
  }

  private static boolean lacks(ByteBuf in, int bytes) {
    return in.readableBytes() < bytes;
  }

  private static boolean isOne(ByteBuf in) {
    byte kind = in.getByte(in.readerIndex());
    return kind == '+' || (kind == '$' && in.getByte(in.readerIndex() + 1) != '-');
  }

  @Override
  public boolean isYes(ByteBuf in, int bytes) {
    return isOne(in);
  }

  private static ByteBuf ascii(String text) {
    return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.US_ASCII));
  }
}
