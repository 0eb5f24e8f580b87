package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  private long clockMillis = 1_000_000;
  private long steadyNanos = -5;
  private final ClockWatch watch = new ClockWatch(() -> clockMillis, () -> steadyNanos);

  private void pass(long millis) {
    clockMillis += millis;
    steadyNanos += millis * 1_000_000;
  }

  @Test
  void timeThatPassesIsNoSetting() {
    pass(86_400_000);
    assertEquals(OptionalLong.empty(), watch.setByMillis());
  }

  @Test
  void aClockThatIsSetIsSeenOnceAndByHowMuch() {
    clockMillis += 3_600_000;
    assertEquals(OptionalLong.of(3_600_000), watch.setByMillis());
    assertEquals(OptionalLong.empty(), watch.setByMillis());
    clockMillis -= 7_200_000;
    assertEquals(OptionalLong.of(-7_200_000), watch.setByMillis());
  }

  @Test
  void aClockThatIsPutRightBitByBitIsNotSet() {
    for (int i = 0; i < 100; i++) {
      clockMillis += 500;
      assertEquals(OptionalLong.empty(), watch.setByMillis());
    }
  }
}
