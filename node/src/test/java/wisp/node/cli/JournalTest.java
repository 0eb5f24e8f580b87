package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Effect;

class JournalTest {
  @TempDir private Path folder;
  private Path file;

  static List<Effect.Change> put(String key, String value) {
    return List.of(new Effect.Change(key, Optional.of(Bytes.utf8(value))));
  }

  @BeforeEach
  void name() {
    file = folder.resolve("account.wisp");
  }

  /** Where each of so many commits ends. */
  private List<Integer> commits(int count) throws IOException {
    Journal journal = Journal.read(file);
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      journal.append(i, put("a", "value " + i));
      ends.add((int) Files.size(file));
    }
    return ends;
  }

  private void assertReads(long version, String when) throws IOException {
    Journal journal = Journal.read(file);
    assertEquals(version, journal.version(), when);
    Map<String, Bytes> expected =
        version == 0 ? Map.of() : Map.of("a", Bytes.utf8("value " + version));
    assertEquals(expected, journal.values(), when);
  }

  @Test
  void aCrashAtAnyByteOfAnAppendCostsThatAppend() throws IOException {
    List<Integer> ends = commits(2);
    byte[] whole = Files.readAllBytes(file);
    for (int size = 0; size < whole.length; size++) {
      long version = size < ends.get(0) ? 0 : 1;
      Files.write(file, Arrays.copyOf(whole, size));
      assertReads(version, "cut at " + size);
      byte[] zeros = Arrays.copyOf(whole, whole.length + 5);
      Arrays.fill(zeros, size, zeros.length, (byte) 0);
      Files.write(file, zeros);
      assertReads(version, "zeros from " + size);
      Journal.read(file).append(version + 1, put("a", "value " + (version + 1)));
      assertReads(version + 1, "appended after " + size);
    }
  }

  @Test
  void damageBeforeTheLastEntryIsNamed() throws IOException {
    List<Integer> ends = commits(3);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < ends.get(1); at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);
      String message =
          assertThrows(IllegalStateException.class, () -> Journal.read(file), "at " + at)
              .getMessage();
      assertTrue(message.startsWith(file + " is damaged at byte "), message);
      assertEquals(1, message.lines().count());
    }
  }

  @Test
  void doesNotGrowForEver() throws IOException {
    String value = "x".repeat(20_000);
    Journal journal = Journal.read(file);
    for (int i = 1; i <= 100; i++) {
      journal.append(i, put("key", value + i));
    }
    assertTrue(Files.size(file) < 500_000, Files.size(file) + " bytes");
    assertEquals(Bytes.utf8(value + 100), Journal.read(file).values().get("key"));
    assertEquals(100, Journal.read(file).version());
  }

  @Test
  void manyChangesAndLargeValuesFit() throws IOException {
    List<Effect.Change> many = new ArrayList<>(put("large", "x".repeat(200_000)));
    for (int i = 0; i < 70_000; i++) {
      many.addAll(put("key " + i, "value"));
    }
    Journal journal = Journal.read(file);
    journal.append(1, many);
    assertEquals(journal.values(), Journal.read(file).values());
    journal.replaceAll(2, journal.values());
    assertEquals(70_001, Journal.read(file).values().size());
    assertEquals(2, Journal.read(file).version());
    assertEquals(List.copyOf(journal.values().keySet()).get(7), "key 6");
  }

  @Test
  void replacesAllByNothing() throws IOException {
    commits(2);
    Journal.read(file).replaceAll(3, Map.of());
    assertEquals(3, Journal.read(file).version());
    assertEquals(Map.of(), Journal.read(file).values());
  }
}
