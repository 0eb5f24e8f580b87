package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.TooLongFrameException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;

class FrameDecoderTest {
  private final FrameDecoder decoder = new FrameDecoder();
  private final EmbeddedChannel channel = new EmbeddedChannel(decoder);

  @Test
  void findsFramesHoweverTheyArrive() {
    byte[] twoFrames = {0, 0, 2, 7, 8, 0, 0, 1, 9};
    for (byte each : twoFrames) {
      channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {each}));
    }
    assertEquals(Bytes.of(new byte[] {7, 8}), channel.readInbound());
    assertEquals(Bytes.of(new byte[] {9}), channel.readInbound());
    assertNull(channel.readInbound());
  }

  @Test
  void refusesTooLargeAFrameFromItsLengthAlone() {
    assertThrows(TooLongFrameException.class, () -> channel.writeInbound(length(0xff_ffff)));
  }

  @Test
  void allowsFullFramesOnlyOnceProven() {
    decoder.allowFullFrames();
    channel.writeInbound(length(FrameDecoder.CONTENT_MAX_BYTES));
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[FrameDecoder.CONTENT_MAX_BYTES]));
    Bytes frame = channel.readInbound();
    assertEquals(FrameDecoder.CONTENT_MAX_BYTES, frame.size());
    ByteBuf larger = length(FrameDecoder.CONTENT_MAX_BYTES + 1);
    assertThrows(TooLongFrameException.class, () -> channel.writeInbound(larger));
  }

  @Test
  void closesAfterHalfAFrameForEver() {
    channel.freezeTime();
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {0, 0, 9, 1}));
    pass(FrameDecoder.TIMEOUT_MILLIS - 1);
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {2}));
    assertTrue(channel.isOpen());
    pass(1);
    assertFalse(channel.isOpen());
  }

  @Test
  void waitsForEverBetweenFrames() {
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {0, 0, 1, 1}));
    pass(10 * FrameDecoder.TIMEOUT_MILLIS);
    assertTrue(channel.isOpen());
  }

  private void pass(long millis) {
    channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
  }

  private static ByteBuf length(int bytes) {
    return Unpooled.buffer(3).writeMedium(bytes);
  }
}
