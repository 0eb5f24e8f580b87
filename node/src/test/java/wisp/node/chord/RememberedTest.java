package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private static final long LATER_MILLIS = 300_001;
  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void howeverManyWereNewsEachIsNewsOnce() {
    for (int many = 0; many < 1_100; many++) {
      int before = many;
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> remember(before), () -> "" + before);
    }
  }

  private void remember(int before) {
    Remembered remembered = new Remembered();
    add(remembered, before, 0);
    add(remembered, 2 * before + 64, LATER_MILLIS);
  }

  private void add(Remembered remembered, int many, long nowMillis) {
    for (int i = 0; i < many; i++) {
      long number = random.nextLong();
      assertTrue(remembered.add(number, nowMillis));
      assertFalse(remembered.add(number, nowMillis));
    }
  }
}
