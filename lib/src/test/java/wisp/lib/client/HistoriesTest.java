package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Generated histories: each message is shown exactly once to whom it was written, and in the end
 * all are delivered or reported; no message key is used twice. {@code -Dhistories.seeds=N} for more
 * of them, {@code -Dhistories.first=S} to replay one.
 */
class HistoriesTest {
  private static final int SEEDS = Integer.getInteger("histories.seeds", 40);
  private static final int FIRST = Integer.getInteger("histories.first", 1);

  @Test
  void everyMessageOnceAndAllDeliveredOrReported() {
    List<String> faults = new ArrayList<>();
    int messages = 0;
    int crashes = 0;
    int keys = 0;
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      GeneratedHistory history = new GeneratedHistory(seed);
      faults.addAll(faults(seed, history));
      messages += history.written.size();
      keys += history.keyUse.keys();
      crashes += history.people.stream().mapToInt(person -> person.crashes).sum();
    }
    assertEquals("", String.join("\n", faults));
    assertTrue(keys > messages / 2, keys + " message keys");
    assertTrue(SEEDS < 10 || (messages > 10 * SEEDS && crashes > SEEDS / 2), "too quiet");
  }

  @Test
  void evenIfSessionsAreLostAndDevicesReplaced() {
    List<String> faults = new ArrayList<>();
    for (int seed = FIRST; seed < FIRST + SEEDS / 4; seed++) {
      faults.addAll(faults(seed, new GeneratedHistory(seed, true)));
    }
    assertEquals("", String.join("\n", faults));
  }

  static List<String> faults(int seed, GeneratedHistory history) {
    history.happen();
    List<String> faults = new ArrayList<>(new Oracle(history).reported());
    history.sendAgain();
    faults.addAll(new Oracle(history).delivered());
    return faults.stream().map(fault -> "seed " + seed + ": " + fault).toList();
  }
}
