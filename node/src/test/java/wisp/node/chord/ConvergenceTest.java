package wisp.node.chord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvergenceTest {
  private static final CompleteLists COMPLETE = new CompleteLists();

  static List<Integer> ids(long seed, int size) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, 256).boxed().toList());
    Collections.shuffle(all, new Random(seed));
    return all.subList(0, size);
  }

  static RingNetwork started(RingNetwork network, List<Integer> ids) {
    network.create(ids.get(0));
    ids.stream().skip(1).forEach(id -> network.join(id, ids.get(0)));
    return network;
  }

  static boolean isWhole(RingNetwork network, int size) {
    return network.joined().size() == size && COMPLETE.holds(network);
  }

  static RingNetwork checked(RingNetwork network) {
    return network.holds(
        new OrderedLists(), new AtMostOneRing(), new OrderedRing(), new OneLiveSuccessor());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 17, 18, 20, 40})
  void allAtOnce(int size) {
    var took = new java.util.TreeMap<Long, Integer>();
    for (int seed = 0; seed < 20; seed++) {
      RingNetwork network = checked(new RingNetwork(seed, 3, 16));
      started(network, ids(seed, size));
      long tookMillis = network.runUntil(20_000, () -> isWhole(network, size));
      took.put(tookMillis, seed);
    }
    System.out.println(size + " " + took);
  }
}
