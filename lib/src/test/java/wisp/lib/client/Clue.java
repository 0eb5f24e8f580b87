package wisp.lib.client;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import wisp.lib.bytes.Bytes;

/** One way to guess writers after a look at sightings whose writers are known. */
interface Clue {
  ToIntFunction<Sighting> learn(List<Sighting> known);

  /** Whoever wrote most of those to the same mailbox that have the same mark. */
  static Clue same(Function<Sighting, Object> mark) {
    return known -> {
      Map<Object, int[]> tallies = new HashMap<>();
      known.forEach(each -> tally(tallies, List.of(each.owner(), mark.apply(each)), each));
      return each ->
          best(each, tallies.getOrDefault(List.of(each.owner(), mark.apply(each)), none()));
    };
  }

  /** Whoever wrote most of those that share runs of bytes with it; rare ones count more. */
  static Clue sharing(Set<Long> repeated) {
    return known -> {
      Map<Long, int[]> tallies = new HashMap<>();
      for (Sighting each : known) {
        runs(each.bytes()).filter(repeated::contains).forEach(run -> tally(tallies, run, each));
      }
      return each -> best(each, weighed(each, tallies));
    };
  }

  /** Whoever wrote the one next to it in the order of some number. */
  static Clue nearest(Function<Sighting, Bytes> number) {
    return known -> {
      TreeMap<BigInteger, Integer> writers = new TreeMap<>();
      known.forEach(each -> writers.put(big(number.apply(each)), each.writer()));
      return each -> nearest(writers, big(number.apply(each)));
    };
  }

  private static int nearest(NavigableMap<BigInteger, Integer> writers, BigInteger number) {
    Map.Entry<BigInteger, Integer> below = writers.floorEntry(number);
    Map.Entry<BigInteger, Integer> above = writers.ceilingEntry(number);
    if (below == null || above == null) {
      return (below == null ? above : below).getValue();
    }
    BigInteger down = number.subtract(below.getKey());
    return (down.compareTo(above.getKey().subtract(number)) < 0 ? below : above).getValue();
  }

  private static BigInteger big(Bytes number) {
    return new BigInteger(1, number.toArray());
  }

  /** All runs of eight bytes. */
  static LongStream runs(Bytes bytes) {
    return LongStream.rangeClosed(0, bytes.size() - 8L).map(at -> run(bytes, (int) at));
  }

  private static long run(Bytes bytes, int at) {
    long run = 0;
    for (int i = 0; i < 8; i++) {
      run = run << 8 | bytes.at(at + i);
    }
    return run;
  }

  private static <K> void tally(Map<K, int[]> tallies, K mark, Sighting each) {
    tallies.computeIfAbsent(mark, m -> none())[each.writer()]++;
  }

  private static int[] none() {
    return new int[Traffic.ACCOUNTS];
  }

  private static int[] weighed(Sighting each, Map<Long, int[]> tallies) {
    int[] votes = none();
    for (int[] tally : runs(each.bytes()).mapToObj(tallies::get).filter(t -> t != null).toList()) {
      int all = Arrays.stream(tally).sum();
      for (int writer = 0; writer < votes.length; writer++) {
        votes[writer] += 1_000 * tally[writer] / (all * all);
      }
    }
    return votes;
  }

  /** Nobody writes to oneself; where nothing speaks for anybody, whoever comes next. */
  private static int best(Sighting each, int[] votes) {
    int best = (each.owner() + 1) % votes.length;
    for (int i = 2; i < votes.length; i++) {
      int writer = (each.owner() + i) % votes.length;
      best = votes[writer] > votes[best] ? writer : best;
    }
    return best;
  }
}
