package wisp.node.chord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Different numbers of 8 bits. */
final class Ids {
  private Ids() {}

  static List<Integer> some(long seed, int count) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, 256).boxed().toList());
    Collections.shuffle(all, new Random(seed));
    return all.subList(0, count);
  }
}
