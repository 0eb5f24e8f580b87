package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Effect;

class HomeTest {
  @TempDir private Path folder;

  private static List<Effect.Change> put(String key, String value) {
    return List.of(new Effect.Change(key, Optional.of(Bytes.utf8(value))));
  }

  private Path file() {
    return folder.resolve("me").resolve("account.wisp");
  }

  private Map<String, Bytes> read() throws IOException {
    return Journal.read(file()).values();
  }

  private boolean commit(Home home, long version, List<Effect.Change> changes) {
    List<Boolean> done = new ArrayList<>();
    home.commit(version, changes, done::add);
    return done.get(0);
  }

  @Test
  void keepsWhatWasCommittedForItsOwnerAlone() throws IOException {
    try (Home home = Home.open(folder.resolve("me"))) {
      assertTrue(commit(home, 1, put("a", "1")));
      assertTrue(commit(home, 2, put("b", "2")));
      assertTrue(commit(home, 3, List.of(new Effect.Change("a", Optional.empty()))));
      assertEquals(false, commit(home, 3, put("a", "late")));
    }
    assertEquals(Map.of("b", Bytes.utf8("2")), read());
    assertEquals(3, Journal.read(file()).version());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void halfAnEntryDoesNotCount() throws IOException {
    try (Home home = Home.open(folder.resolve("me"))) {
      commit(home, 1, put("a", "1"));
      commit(home, 2, put("a", "2"));
    }
    byte[] whole = Files.readAllBytes(file());
    for (int size = 0; size < whole.length; size++) {
      Files.write(file(), Arrays.copyOf(whole, size));
      long version = size < whole.length / 2 ? 0 : 1;
      assertEquals(version, Journal.read(file()).version(), "cut at " + size);
    }
    try (Home home = Home.open(folder.resolve("me"))) {
      assertTrue(commit(home, 2, put("a", "again")));
    }
    assertEquals(Bytes.utf8("again"), read().get("a"));
  }

  @Test
  void doesNotGrowForEver() throws IOException {
    String value = "x".repeat(20_000);
    try (Home home = Home.open(folder.resolve("me"))) {
      for (int i = 1; i <= 100; i++) {
        commit(home, i, put("key", value + i));
      }
    }
    assertTrue(Files.size(file()) < 500_000, Files.size(file()) + " bytes");
    assertEquals(Bytes.utf8(value + 100), read().get("key"));
    assertEquals(100, Journal.read(file()).version());
  }

  @Test
  void oneProcessAtATime() throws IOException {
    Home first = Home.open(folder.resolve("me"));
    assertThrows(IllegalStateException.class, () -> Home.open(folder.resolve("me")));
    first.close();
    Home.open(folder.resolve("me")).close();
  }
}
