package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static wisp.node.cli.JournalTest.put;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Effect;
import wisp.lib.vault.Lock;

class HomeTest {
  private static final Bytes FIRST = Bytes.utf8("first passphrase");
  private static final Bytes SECOND = Bytes.utf8("second passphrase");

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("me").resolve("account.wisp");
  }

  private Home open() {
    return Home.open(folder.resolve("me"), () -> fail("asked"), Session.ENTROPY);
  }

  private Home open(Bytes passphrase) {
    return Home.open(folder.resolve("me"), () -> passphrase, Session.ENTROPY);
  }

  private Map<String, Bytes> stored() throws IOException {
    return Journal.read(file()).values();
  }

  private Map<String, Bytes> values(Bytes passphrase) throws IOException {
    return AccountFile.read(folder.resolve("me"), () -> passphrase, Session.ENTROPY).values();
  }

  private static boolean commit(Home home, long version, List<Effect.Change> changes) {
    List<Boolean> done = new ArrayList<>();
    home.commit(version, changes, done::add);
    return done.get(0);
  }

  private String everything() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(each, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private void assertFails(String words, Bytes passphrase) {
    String message = assertThrows(IllegalStateException.class, () -> open(passphrase)).getMessage();
    assertTrue(message.contains(words), message);
  }

  @Test
  void keepsWhatWasCommittedForItsOwnerAlone() throws IOException {
    try (Home home = open()) {
      assertTrue(commit(home, 1, put("a", "1")));
      assertTrue(commit(home, 2, put("b", "2")));
      assertTrue(commit(home, 3, List.of(new Effect.Change("a", Optional.empty()))));
      assertFalse(commit(home, 3, put("a", "late")));
    }
    assertEquals(Map.of("b", Bytes.utf8("2")), stored());
    assertEquals(3, Journal.read(file()).version());
    assertEquals("rw-------", permissions(file()));
    assertEquals("rwx------", permissions(file().getParent()));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void oneProcessAtATime() throws IOException {
    Home first = open();
    assertThrows(IllegalStateException.class, this::open);
    first.close();
    open().close();
  }

  @Test
  void aLockedHomeShowsNothing() throws IOException {
    try (Home home = open()) {
      commit(home, 1, put("contact/bob", "the name is Bob"));
      Files.writeString(file().resolveSibling("account.wisp.new"), "the name is Bob");
      home.lock(FIRST);
      assertTrue(home.isLocked());
      commit(home, 3, put("contact/eve", "the name is Eve"));
    }
    assertEquals("rw-------", permissions(file()));
    assertFalse(everything().contains("contact") || everything().contains("name"));
    assertFails("wrong passphrase", SECOND);
    assertEquals(
        Map.of(
            "contact/bob", Bytes.utf8("the name is Bob"),
            "contact/eve", Bytes.utf8("the name is Eve")),
        values(FIRST));
    try (Home home = open(FIRST)) {
      commit(home, 4, List.of(new Effect.Change("contact/bob", Optional.empty())));
      home.unlock();
    }
    assertEquals(Map.of("contact/eve", Bytes.utf8("the name is Eve")), stored());
    open().close();
  }

  @Test
  void whereEverythingIsRemovedNothingIsLeftInTheFile() throws IOException {
    try (Home home = open()) {
      commit(home, 1, put("contact/bob", "the name is Bob"));
      commit(home, 2, put("account", "the seed"));
      commit(home, 3, List.of(remove("contact/bob")));
      assertTrue(everything().contains("the name is Bob"));
      commit(home, 4, List.of(remove("account"), remove("unknown")));
      assertFalse(everything().contains("Bob") || everything().contains("seed"));
      commit(home, 5, put("account", "another"));
      home.lock(FIRST);
    }
    try (Home home = open(FIRST)) {
      commit(home, 7, List.of(remove("account")));
      assertFalse(home.isLocked());
    }
    assertEquals(Map.of(), stored());
    open().close();
  }

  private static Effect.Change remove(String key) {
    return new Effect.Change(key, Optional.empty());
  }

  @Test
  void aPassphraseThatWasChangedOpensNothingMore() throws IOException {
    try (Home home = open()) {
      commit(home, 1, put("a", "1"));
      home.lock(FIRST);
    }
    Bytes oldLock = stored().get(Lock.KEY);
    try (Home home = open(FIRST)) {
      home.lock(SECOND);
    }
    assertFails("wrong passphrase", FIRST);
    assertEquals(Map.of("a", Bytes.utf8("1")), values(SECOND));

    Journal journal = Journal.read(file());
    journal.append(
        journal.version() + 1, List.of(new Effect.Change(Lock.KEY, Optional.of(oldLock))));
    Home opened = open(FIRST);
    String message =
        assertThrows(IllegalStateException.class, () -> opened.client(Session.ENTROPY))
            .getMessage();
    assertTrue(message.contains("is damaged"), message);
    opened.close();
  }

  @Test
  void aLockThatIsNoneIsNamed() throws IOException {
    try (Home home = open()) {
      commit(home, 1, put(Lock.KEY, "no lock"));
    }
    assertFails("account.wisp has a lock", FIRST);
    assertFails("account.wisp has a lock", FIRST);
  }

  @Test
  void aFolderThatWasMadeForNothingGoesAgain() throws IOException {
    Path inner = folder.resolve("a").resolve("b");
    Home.open(inner, () -> fail("asked"), Session.ENTROPY).close();
    assertFalse(Files.exists(folder.resolve("a")));

    Files.createDirectories(inner);
    Home.open(inner, () -> fail("asked"), Session.ENTROPY).close();
    assertTrue(Files.isDirectory(inner));
  }

  @Test
  void aFolderThatIsNoneIsNamedOnce() throws IOException {
    Files.writeString(folder.resolve("me"), "a file");
    assertFails("cannot use " + folder.resolve("me") + ": not a folder", FIRST);
  }

  @Test
  void whatACrashLeftBesideGoes() throws IOException {
    try (Home home = open()) {
      commit(home, 1, put("a", "1"));
    }
    Path beside = file().resolveSibling("account.wisp.new");
    Files.writeString(beside, "plain");
    open().close();
    assertFalse(Files.exists(beside));
  }
}
