package wisp.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Id;
import wisp.node.step.Kept;

/** Files that were cut off or changed: never an exception, never anything that was not written. */
class DamageTest {
  private static final int BATCHES = 6;
  private static final int IN_A_BATCH = 4;

  @TempDir Path folder;
  private Keeping keeping;
  private final Map<Id, Set<Bytes>> written = new HashMap<>();
  private final List<Map<Id, Bytes>> afterBatch = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private Path file;
  private byte[] whole;

  @BeforeEach
  void write() throws IOException {
    keeping = new Keeping(folder, 2);
    Map<Id, Bytes> state = new HashMap<>();
    try (SegmentLog log = keeping.open()) {
      for (int batch = 0; batch < BATCHES; batch++) {
        List<Kept> all = batch(batch);
        log.append(all);
        all.forEach(kept -> Keeping.put(state, kept));
        afterBatch.add(Map.copyOf(state));
        file = keeping.files().getFirst();
        ends.add((int) Files.size(file));
      }
    }
    whole = Files.readAllBytes(file);
  }

  private List<Kept> batch(int number) {
    List<Kept> all = new ArrayList<>();
    for (int i = 0; i < IN_A_BATCH; i++) {
      Kept kept = keeping.message(number * (IN_A_BATCH - 1) + i, 40 + keeping.random.nextInt(90));
      written.computeIfAbsent(kept.id(), id -> new HashSet<>()).add(kept.content().get().encode());
      all.add(kept);
    }
    return all;
  }

  private Map<Id, Bytes> readWith(byte[] changed) throws IOException {
    Files.write(file, changed);
    keeping.lines.clear();
    Map<Id, Bytes> found = keeping.read();
    found.forEach((id, content) -> assertTrue(written.get(id).contains(content), "changed " + id));
    return found;
  }

  /** The state after the last batch that ends at or before {@code end}. */
  private Map<Id, Bytes> stateAt(int end) {
    int batches = (int) ends.stream().filter(each -> each <= end).count();
    return batches == 0 ? Map.of() : afterBatch.get(batches - 1);
  }

  @Test
  void aTornTailIsCutOffAndEverythingBeforeItIsThere() throws IOException {
    for (int end = 0; end < whole.length; end += 1 + keeping.random.nextInt(6)) {
      Map<Id, Bytes> found = readWith(Arrays.copyOf(whole, end));
      stateAt(end).forEach((id, content) -> assertTrue(found.containsKey(id)));
      assertTrue(Files.notExists(file) || Files.size(file) <= end);
      List<String> first = List.copyOf(keeping.lines);
      assertTrue(first.size() <= 1 && first.stream().noneMatch(line -> line.contains("damaged")));
      keeping.lines.clear();
      assertEquals(found, keeping.read());
      assertEquals(List.of(), keeping.lines);
    }
  }

  @Test
  void aTailOfZerosIsACrash() throws IOException {
    int middle = ends.getLast() - 60;
    byte[] torn = whole.clone();
    Arrays.fill(torn, middle, torn.length, (byte) 0);
    Map<Id, Bytes> found = readWith(torn);
    stateAt(middle).forEach((id, content) -> assertTrue(found.containsKey(id)));
    assertEquals(1, keeping.lines.size());
  }

  @Test
  void ofABatchThatWasNotSyncedNothingStaysBehindWhatIsMissing() throws IOException {
    int start = ends.get(BATCHES - 2);
    byte[] torn = whole.clone();
    torn[start] ^= 1;
    assertEquals(stateAt(start), readWith(torn));
    assertEquals(start, Files.size(file));
  }

  @Test
  void anyChangedByteBeforeTheLastBatchIsNamedAndCostsOneRecord() throws IOException {
    int synced = ends.get(BATCHES - 2);
    for (int at = 0; at < synced; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 << keeping.random.nextInt(8));
      Map<Id, Bytes> found = readWith(changed);
      assertTrue(found.size() >= afterBatch.getLast().size() - 1);
      assertEquals(1, keeping.lines.size());
      String line = keeping.lines.getFirst();
      int said = Integer.parseInt(line.replaceAll(".*at byte (\\d+).*", "$1"));
      assertTrue(line.contains(file.toString()) && said <= at && at < said + 300, line);
    }
  }

  @Test
  void anyManyChangesAtOnceBringNothingThatWasNotWritten() throws IOException {
    for (int round = 0; round < 500; round++) {
      byte[] changed = whole.clone();
      for (int i = keeping.random.nextInt(12); i >= 0; i--) {
        change(changed);
      }
      readWith(Arrays.copyOf(changed, keeping.random.nextInt(whole.length + 100)));
    }
  }

  private void change(byte[] file) {
    int at = keeping.random.nextInt(file.length);
    int length = Math.min(file.length - at, 1 + keeping.random.nextInt(200));
    int from = keeping.random.nextInt(file.length - length + 1);
    switch (keeping.random.nextInt(3)) {
      case 0 -> file[at] = (byte) keeping.random.nextInt();
      case 1 -> System.arraycopy(file.clone(), from, file, at, length);
      default -> Arrays.fill(file, at, at + length, (byte) 0);
    }
  }

  @Test
  void aRecordThatMovedIsNoRecord() throws IOException {
    byte[] changed = new byte[whole.length + 31];
    System.arraycopy(whole, 0, changed, 31, whole.length);
    assertEquals(Map.of(), readWith(changed));
  }
}
