package wisp.lib.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import wisp.lib.bytes.Bytes;

/**
 * All holders together. Is told who wrote one half of the envelopes, tries every clue on it, and
 * guesses the other half with the one that did best.
 */
final class Attacker {
  private final List<Clue> clues = new ArrayList<>();
  private int best;

  Attacker(List<Sighting> seen, List<Bytes> others) {
    clues.add(Clue.same(each -> each.header().returnKey()));
    clues.add(Clue.same(each -> each.header().endOfLifeMillis()));
    clues.add(Clue.same(each -> each.header().endOfLifeMillis() % 60_000));
    clues.add(Clue.same(each -> each.header().endOfLifeMillis() % 1_000));
    clues.add(Clue.same(each -> each.header().stamp()));
    clues.add(Clue.same(each -> each.header().mailbox()));
    clues.add(Clue.same(each -> each.bytes().size()));
    clues.add(Clue.same(Sighting::nacked));
    clues.add(Clue.same(each -> ones(each.envelope().sealed()) / 16));
    clues.add(Clue.nearest(each -> each.id().toBytes()));
    clues.add(Clue.nearest(each -> each.header().returnKey()));
    clues.add(Clue.nearest(each -> each.header().sealedHash()));
    clues.add(Clue.nearest(each -> each.envelope().signature()));
    clues.add(Clue.nearest(each -> each.envelope().sealed()));
    clues.add(Clue.sharing(repeated(seen, others)));
    int size = seen.stream().mapToInt(each -> each.bytes().size()).min().orElseThrow();
    for (int i = 0; i < size; i++) {
      int at = i;
      clues.add(Clue.same(each -> each.bytes().at(at)));
    }
  }

  /** How many of {@code unknown} it guesses right. */
  long rightGuesses(List<Sighting> known, List<Sighting> unknown) {
    List<Sighting> first = known.subList(0, known.size() / 2);
    List<Sighting> second = known.subList(known.size() / 2, known.size());
    long most = -1;
    for (int i = 0; i < clues.size(); i++) {
      long right = right(clues.get(i), first, second) + right(clues.get(i), second, first);
      best = right > most ? i : best;
      most = Math.max(most, right);
    }
    return right(clues.get(best), known, unknown);
  }

  private static long right(Clue clue, List<Sighting> known, List<Sighting> unknown) {
    ToIntFunction<Sighting> guess = clue.learn(known);
    return unknown.stream().filter(each -> guess.applyAsInt(each) == each.writer()).count();
  }

  private static int ones(Bytes bytes) {
    int ones = 0;
    for (int i = 0; i < bytes.size(); i++) {
      ones += Integer.bitCount(bytes.at(i));
    }
    return ones;
  }

  /** What occurs twice in all that was held; a NACK repeats the header of its envelope. */
  private static Set<Long> repeated(List<Sighting> seen, List<Bytes> others) {
    LongStream inEnvelopes = seen.stream().map(Sighting::bytes).flatMapToLong(Clue::runs);
    LongStream inOthers = others.stream().flatMapToLong(Clue::runs);
    LongStream inNacks =
        seen.stream()
            .filter(Sighting::nacked)
            .map(each -> each.header().prefix())
            .flatMapToLong(Clue::runs);
    long[] all = LongStream.concat(LongStream.concat(inEnvelopes, inOthers), inNacks).toArray();
    Arrays.sort(all);
    Set<Long> repeated = new HashSet<>();
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1]) {
        repeated.add(all[i]);
      }
    }
    return repeated;
  }
}
