package wisp.node.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {
  @TempDir private Path folder;
  private final List<Path> synced = new ArrayList<>();

  @Test
  void everyNewFolderIsSyncedInTheOneAboveIt() throws IOException {
    Path above = folder.resolve("a");
    NewFolder.create(above.resolve("b"), synced::add);
    assertEquals(List.of(folder, above), synced);
    assertTrue(Files.isDirectory(above.resolve("b")));
  }

  @Test
  void theFolderOfALogIsMadeSo() throws IOException {
    Path above = folder.resolve("a");
    Folder log =
        new Folder(above.resolve("messages")) {
          @Override
          void sync(Path what, OpenOption how) {
            synced.add(what);
          }
        };
    log.open();
    assertEquals(List.of(folder, above), synced);
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(log.path())));
  }

  @Test
  void oneAboveThatCannotBeReadIsNotSynced() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("-wx--x--x"));
    assumeFalse(Files.isReadable(folder), "the superuser reads everything");
    NewFolder.create(folder.resolve("a"), synced::add);
    assertEquals(List.of(), synced);
    assertTrue(Files.isDirectory(folder.resolve("a")));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }
}
