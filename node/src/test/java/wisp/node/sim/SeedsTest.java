package wisp.node.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SeedsTest {
  private static final int MANY = 10;

  @Test
  void manySeedsThatEachTakeInTooLittleFail() {
    assertEquals(1, run(0));
    assertEquals(0, run(10));
  }

  /** Letters that live for less than a second come too late. */
  private static int run(int minLifeSeconds) {
    Options options =
        new Options(5, 6, 40, 8, minLifeSeconds, minLifeSeconds + 2, Options.Kind.SINGLE, false);
    return new Seeds(new Simulation(options), 1, MANY, 1).run();
  }
}
