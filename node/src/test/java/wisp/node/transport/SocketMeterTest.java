package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.timeout.IdleStateEvent;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketMeterTest {
  private static final int MAX_BYTES = 100_000;

  private final Budget budget = new Budget(MAX_BYTES);
  private final SocketMeter meter = new SocketMeter(budget);
  private final EmbeddedChannel channel =
      new EmbeddedChannel(
          meter,
          new WebSocket13FrameDecoder(
              WebSocketDecoderConfig.newBuilder().maxFramePayloadLength(65_004).build()),
          meter.whole());

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 2_000, 65_004})
  void aMessageCountsUntilItIsWhole(int payloadBytes) {
    ByteBuf message = masked(payloadBytes, true);
    int size = message.readableBytes();
    channel.writeInbound(message.readRetainedSlice(size - 1));
    assertTrue(budget.hasRoom(MAX_BYTES - size + 1));
    assertFalse(budget.hasRoom(MAX_BYTES - size + 2));
    channel.writeInbound(message);
    assertTrue(budget.hasRoom(MAX_BYTES));
    assertInstanceOf(BinaryWebSocketFrame.class, channel.readInbound());
  }

  @Test
  void aMessageInPartsCountsUntilTheLast() {
    channel.writeInbound(masked(500, false));
    assertFalse(budget.hasRoom(MAX_BYTES - 500));
    channel.writeInbound(continuation(300));
    assertTrue(budget.hasRoom(MAX_BYTES));
  }

  @Test
  void halfAMessageIsNotWaitedForLongerThanTenSeconds() {
    channel.freezeTime();
    channel.writeInbound(masked(500, true).readSlice(100));
    channel.advanceTimeBy(9_900, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    assertTrue(channel.isOpen());
    channel.advanceTimeBy(200, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    assertFalse(channel.isOpen());
    assertTrue(budget.hasRoom(MAX_BYTES));
  }

  @Test
  void aPingBetweenPartsEndsNeitherTheCountNorTheWait() {
    channel.freezeTime();
    channel.writeInbound(masked(40_000, false));
    channel.advanceTimeBy(9_900, TimeUnit.MILLISECONDS);
    channel.writeInbound(ping(5));
    assertTrue(budget.hasRoom(MAX_BYTES - 40_008));
    assertFalse(budget.hasRoom(MAX_BYTES - 40_007));
    channel.advanceTimeBy(200, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    assertFalse(channel.isOpen());
    assertTrue(budget.hasRoom(MAX_BYTES));
  }

  @Test
  void aPingInTwoPiecesIsNotWaitedForAnyMore() {
    channel.freezeTime();
    ByteBuf ping = ping(5);
    channel.writeInbound(ping.readRetainedSlice(4));
    channel.writeInbound(ping);
    assertTrue(budget.hasRoom(MAX_BYTES));
    channel.advanceTimeBy(11_000, TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    assertTrue(channel.isOpen());
  }

  @Test
  void whatTheBudgetHasNoRoomForClosesIt() {
    budget.force(MAX_BYTES - 100);
    channel.writeInbound(masked(500, true));
    assertFalse(channel.isOpen());
    assertTrue(budget.hasRoom(100));
  }

  @Test
  void silenceIsMetWithAPingAndThenTheEnd() {
    EmbeddedChannel quiet =
        new EmbeddedChannel(
            new SocketConnection(
                (request, answer) -> Inbox.Withdrawal.NONE,
                InetAddress.getLoopbackAddress(),
                budget,
                new Doorkeeper(1, 1)));
    quiet.pipeline().fireUserEventTriggered(IdleStateEvent.FIRST_WRITER_IDLE_STATE_EVENT);
    assertInstanceOf(PingWebSocketFrame.class, quiet.readOutbound());
    assertTrue(quiet.isOpen());
    quiet.pipeline().fireUserEventTriggered(IdleStateEvent.FIRST_READER_IDLE_STATE_EVENT);
    assertFalse(quiet.isOpen());
    assertEquals(List.of(), List.copyOf(quiet.outboundMessages()));
  }

  private static ByteBuf masked(int payloadBytes, boolean last) {
    return frame(last ? 0x82 : 0x02, payloadBytes);
  }

  private static ByteBuf continuation(int payloadBytes) {
    return frame(0x80, payloadBytes);
  }

  private static ByteBuf ping(int payloadBytes) {
    return frame(0x89, payloadBytes);
  }

  private static ByteBuf frame(int head, int payloadBytes) {
    ByteBuf frame = Unpooled.buffer();
    frame.writeByte(head);
    if (payloadBytes <= 125) {
      frame.writeByte(0x80 | payloadBytes);
    } else {
      frame.writeByte(0x80 | 126).writeShort(payloadBytes);
    }
    return frame.writeInt(0).writeZero(payloadBytes);
  }
}
