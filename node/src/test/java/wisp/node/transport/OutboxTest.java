package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Codec;
import wisp.lib.message.NodeRequest;
import wisp.lib.message.Reply;
import wisp.lib.noise.Transport;

class OutboxTest {
  private static final Bytes ANSWER = Bytes.wrap(new byte[60_000]);

  private final Budget budget = new Budget(16L << 20);
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Transport transport = Mockito.mock(Transport.class);
  private final Outbox outbox = new Outbox(channel, budget, transport);

  @Test
  void whatOthersDoNotReadTakesNothingFromWhoReads() {
    budget.force(16 << 20);
    assertTrue(outbox.hasRoomForAnswer(ANSWER));
  }

  @Test
  void framesOfTheRingNeedNoRoomAmongOthers() {
    budget.force(16 << 20);
    assertTrue(outbox.hasRoom(Codec.encode(new NodeRequest.Ping())));
    assertFalse(outbox.hasRoom(ANSWER));
  }

  @Test
  void answersOfTheRingThatNobodyReadsCountAsOthersDo() {
    Mockito.when(transport.seal(Mockito.any())).thenReturn(Bytes.EMPTY);
    List<ChannelPromise> unread = new ArrayList<>();
    channel.pipeline().addFirst(new Unread(unread));
    Bytes hints = Bytes.concat(Codec.encode(new Reply.Ack()), Bytes.wrap(new byte[15_999]));
    budget.force(16 << 20);
    for (int i = 0; i < 16; i++) {
      assertTrue(outbox.hasRoomForAnswer(hints));
      outbox.write(i, hints);
    }
    assertFalse(outbox.hasRoomForAnswer(hints));
    unread.forEach(ChannelPromise::setSuccess);
    assertTrue(outbox.hasRoomForAnswer(hints));
  }

  private static final class Unread extends ChannelOutboundHandlerAdapter {
    private final List<ChannelPromise> promises;

    Unread(List<ChannelPromise> promises) {
      this.promises = promises;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      ReferenceCountUtil.release(message);
      promises.add(promise);
    }
  }

  @Test
  void nobodyHasRoomForMoreThanTwoMegabytesThatItDoesNotRead() {
    assertTrue(outbox.hasRoomForAnswer(Bytes.wrap(new byte[2 << 20])));
    assertFalse(outbox.hasRoomForAnswer(Bytes.wrap(new byte[(2 << 20) + 1])));
  }

  @Test
  void aboveItsOwnShareItTakesFromWhatAllHave() {
    Bytes more = Bytes.wrap(new byte[300_000]);
    assertTrue(outbox.hasRoomForAnswer(more));
    budget.force(16 << 20);
    assertFalse(outbox.hasRoomForAnswer(more));
  }
}
