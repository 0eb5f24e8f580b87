package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import wisp.lib.bytes.Bytes;
import wisp.lib.noise.Transport;

class OutboxTest {
  private static final Bytes ANSWER = Bytes.wrap(new byte[60_000]);

  private final Budget budget = new Budget(16L << 20);
  private final Outbox outbox =
      new Outbox(new EmbeddedChannel(), budget, Mockito.mock(Transport.class));

  @Test
  void whatOthersDoNotReadTakesNothingFromWhoReads() {
    budget.force(16 << 20);
    assertTrue(outbox.hasRoomForAnswer(ANSWER));
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
