package wisp.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.bytes.Bytes;
import wisp.lib.message.Id;
import wisp.node.step.Kept;

class SegmentLogTest {
  @TempDir Path folder;
  private Keeping keeping;

  @BeforeEach
  void open() {
    keeping = new Keeping(folder.resolve("messages"), 1);
  }

  @Test
  void theLatestOfEachIdComesBack() throws IOException {
    Kept first = keeping.message(1, 2_000);
    Kept second = keeping.message(1, 100);
    try (SegmentLog log = keeping.open()) {
      log.append(List.of(first, keeping.message(2, 2_000)));
      log.append(List.of(second, keeping.gone(2)));
    }
    assertEquals(Map.of(Id.of(1), second.content().get().encode()), keeping.read());
    assertEquals(List.of(), keeping.lines);
  }

  @Test
  void whatAKilledProcessLeftIsSyncedBeforeItCounts() throws IOException {
    List<Path> synced = new ArrayList<>();
    try (SegmentLog log = SegmentLog.open(keeping.around(), counting(synced), kept -> {})) {
      assertEquals(List.of(folder), synced);
      log.append(List.of(keeping.message(1, 10)));
      keeping.nowMillis += 2 * 3_600_000;
      log.append(List.of(keeping.message(2, 10)));
    }
    synced.clear();
    SegmentLog.open(keeping.around(), counting(synced), kept -> assertEquals(List.of(), synced))
        .close();
    assertEquals(List.of(keeping.files().getLast()), synced);
  }

  private Folder counting(List<Path> synced) {
    return new Folder(folder.resolve("messages")) {
      @Override
      void sync(Path what, OpenOption how) throws IOException {
        super.sync(what, how);
        synced.add(what);
      }
    };
  }

  @Test
  void whatIsOverEvenByAClockThatIsADayAheadDoesNotComeBack() throws IOException {
    try (SegmentLog log = keeping.open()) {
      log.append(List.of(keeping.message(1, 10), keeping.message(2, 10, keeping.nowMillis + 5)));
    }
    keeping.nowMillis += 5;
    assertEquals(Set.of(Id.of(1), Id.of(2)), keeping.read().keySet());
    keeping.nowMillis += 25L * 3_600_000;
    assertEquals(Set.of(Id.of(1)), keeping.read().keySet());
  }

  @Test
  void onlyItsOwnerReadsIt() throws IOException {
    try (SegmentLog log = keeping.open()) {
      log.append(List.of(keeping.message(1, 10)));
    }
    Path file = keeping.files().getFirst();
    try (SegmentLog log = keeping.open()) {
      assertEquals(new Store.Size(1, Files.size(file)), log.size());
    }
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
  }

  @Test
  void aFolderWithoutAnythingThatCountsIsEmpty() throws IOException {
    try (SegmentLog log = keeping.open()) {
      log.append(List.of(keeping.message(1, 10)));
      keeping.nowMillis += 2 * 3_600_000;
      log.append(List.of(keeping.message(2, 10)));
      assertEquals(2, keeping.files().size());
      log.append(List.of(keeping.gone(1), keeping.gone(2)));
      assertEquals(List.of(), keeping.files());
      log.append(List.of(keeping.message(3, 10)));
    }
    assertEquals(Set.of(Id.of(3)), keeping.read().keySet());
  }

  @Test
  void thousandsOfShortLivesLeaveLittleBehind() throws IOException {
    Map<Id, Bytes> expected = new HashMap<>();
    try (SegmentLog log = keeping.open()) {
      Kept card = keeping.message(0, 3_000, keeping.nowMillis + 30 * Keeping.DAY_MILLIS);
      log.append(List.of(card));
      Keeping.put(expected, card);
      for (int i = 1; i < 40_000; i += 400) {
        long from = i;
        List<Kept> batch =
            LongStream.range(from, from + 400).mapToObj(id -> keeping.message(id, 2_048)).toList();
        log.append(batch);
        log.append(batch.stream().map(kept -> keeping.message(kept.id().d(), 150)).toList());
        keeping.nowMillis += 2_000_000;
      }
    }
    long bytes = 0;
    for (Path file : keeping.files()) {
      bytes += Files.size(file);
    }
    assertTrue(bytes < 40L << 20, bytes + " bytes");
    assertEquals(expected.get(Id.of(0)), keeping.read().get(Id.of(0)));
  }

  @Test
  void nothingOlderThanTwoDaysStaysOnDiskBesideWhatCounts() throws IOException {
    try (SegmentLog log = keeping.open()) {
      log.append(List.of(keeping.message(1, 3_000, keeping.nowMillis + 30 * Keeping.DAY_MILLIS)));
      log.append(List.of(keeping.message(2, 60_000)));
      Path old = keeping.files().getFirst();
      keeping.nowMillis += 50L * 3_600_000;
      log.append(List.of(keeping.message(3, 10)));
      assertTrue(Files.notExists(old));
    }
    assertEquals(Set.of(Id.of(1), Id.of(3)), keeping.read().keySet());
  }
}
