package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Writer;

/** What is known of the ring's time, and for how long. */
class RingTimeTest {
  private static final long NOW = World.START_MILLIS;
  private final RingTime time = new RingTime();

  @Test
  void howWrongTheOwnClockIsIsKeptRoughly() {
    time.sample(NOW, NOW + 5_000);
    assertTrue(time.changed().isEmpty());
    time.forget(NOW);
    time.sample(NOW, NOW - 3_600_000);
    RingTime later = new RingTime();
    later.load(time.changed().orElseThrow());
    assertEquals(NOW - 3_600_000, later.at(NOW));
    assertTrue(!later.isKnown() && time.changed().isEmpty() && later.changed().isEmpty());
  }

  @Test
  void whatIsDamagedIsRefused() {
    for (long offset : new long[] {Long.MIN_VALUE, -(1L << 60), 1L << 60, Long.MAX_VALUE}) {
      Bytes stored = new Writer().u8(1).u64(offset).toBytes();
      assertThrows(Malformed.class, () -> time.load(stored));
    }
    assertThrows(Malformed.class, () -> time.load(new Writer().u8(2).u64(0).toBytes()));
    assertEquals(NOW, time.at(NOW));
  }

  @Test
  void isSettledOnceANodeToldItOrNobodyDidForAMinute() {
    time.forget(NOW);
    assertEquals(NOW + 60_000, time.settledFromMillis());
    time.sample(NOW + 1, NOW);
    assertEquals(0, time.settledFromMillis());
    time.forget(NOW + 5_000);
    assertEquals(NOW + 65_000, time.settledFromMillis());
  }
}
