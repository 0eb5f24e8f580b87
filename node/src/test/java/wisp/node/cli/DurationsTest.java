package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @Test
  void readsSecondsMinutesAndHours() {
    assertEquals(Duration.ofSeconds(30), Durations.parse("30s"));
    assertEquals(Duration.ofMinutes(10), Durations.parse("10m"));
    assertEquals(Duration.ofHours(24), Durations.parse("24h"));
  }

  @Test
  void saysThemInTheLargestUnitThatFits() {
    assertEquals("30s", Durations.text(Duration.ofSeconds(30)));
    assertEquals("90s", Durations.text(Duration.ofSeconds(90)));
    assertEquals("10m", Durations.text(Duration.ofMinutes(10)));
    assertEquals("24h", Durations.text(Duration.ofDays(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "0s", "-1s", "1", "1d", "1.5h", "1 h", "99999999999999999999s"})
  void refusesEverythingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> Durations.parse(text));
  }
}
