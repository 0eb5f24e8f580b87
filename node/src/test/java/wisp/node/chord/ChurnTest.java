package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChurnTest {
  @ParameterizedTest
  @ValueSource(ints = {4, 16})
  void churn(int successors) {
    var took = new java.util.TreeMap<Long, Integer>();
    int fails = 0;
    for (int seed = 0; seed < 300; seed++) {
      try {
        took.put(new Churn(seed, successors).run(), seed);
      } catch (AssertionError e) {
        System.out.println("seed " + seed + " " + successors + ": " + e.getMessage());
        if (++fails > 8) break;
      }
    }
    System.out.println(took.lastEntry());
  }

  static final class Churn {
    private final Random random;
    private final RingNetwork network;
    private final List<Integer> ids;
    private int used;
    boolean trace;
    private long killedMillis;

    Churn(long seed, int successors) {
      random = new Random(seed);
      int max = random.nextBoolean() ? 5 : 100;
      network =
          ConvergenceTest.checked(
              new RingNetwork(seed, 3, successors).latency(1, max).loses(random.nextInt(3)));
      if (random.nextBoolean()) network.deadAreSilent();
      ids = ConvergenceTest.ids(seed, 60);
    }

    long run() {
      network.create(ids.get(used++));
      for (int i = 0; i < 30; i++) {
        act();
        network.run(random.nextInt(1_000));
      }
      network.joinAgain();
      network.trace = trace;
      long took = network.runUntil(60_000, () -> ConvergenceTest.isWhole(network, network.all()));
      assertTrue(took < 60_000, "not whole " + network.show());
      return took;
    }

    void act() {
      List<Member> joined = network.joined();
      int any = (int) joined.get(random.nextInt(joined.size())).id().d();
      boolean mayKill = joined.size() > 4 && network.nowMillis() - killedMillis > 3_000;
      switch (random.nextInt(4)) {
        case 0, 1 -> network.join(ids.get(used++), any);
        case 2 -> {
          if (mayKill) {
            killedMillis = network.nowMillis();
            network.kill(any);
          }
        }
        default -> {
          if (mayKill) {
            killedMillis = network.nowMillis();
            network.leave(any);
          }
        }
      }
    }
  }
}
