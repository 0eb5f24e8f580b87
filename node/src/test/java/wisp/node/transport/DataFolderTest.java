package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.crypto.Entropy;

class DataFolderTest {
  private static final Entropy ENTROPY = new Random(1)::nextBytes;

  @TempDir private Path folder;

  @Test
  void keepsItsKeysForTheOwnerAlone() throws CannotStart, IOException {
    NodeKeys first = keys();
    assertEquals(first, keys());
    String permissions =
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file("node.keys")));
    assertEquals("rw-------", permissions);
    assertFalse(first.toString().contains(first.encode().substring(20, 40)));
  }

  @Test
  void saysInOneLineThatKeysAreDamaged() throws CannotStart, IOException {
    keys();
    for (String damage : List.of("", "x", Files.readString(file("node.keys")).replace('0', '1'))) {
      Files.writeString(file("node.keys"), damage);
      String line = assertThrows(CannotStart.class, this::keys).getMessage();
      assertTrue(line.contains("node.keys is damaged") && line.indexOf('\n') < 0, line);
    }
  }

  @Test
  void isUsedByOneNodeAtATime() throws CannotStart {
    try (DataFolder first = DataFolder.open(folder)) {
      assertFalse(first.isOnceFull());
      String line = assertThrows(CannotStart.class, () -> DataFolder.open(folder)).getMessage();
      assertTrue(line.contains("in use by another node"), line);
    }
    DataFolder.open(folder).close();
  }

  @Test
  void remembersPeersAndTheFlag() throws CannotStart, IOException {
    List<Address> peers = List.of(Address.parse("127.0.0.1:7001"), Address.parse("[::1]:7002"));
    try (DataFolder data = DataFolder.open(folder)) {
      assertEquals(List.of(), data.peers());
      data.remember(peers);
      data.setOnceFull();
    }
    try (DataFolder data = DataFolder.open(folder)) {
      assertEquals(peers, data.peers());
      assertTrue(data.isOnceFull());
    }
  }

  @Test
  void makesItsFolderForTheOwnerAlone() throws CannotStart, IOException {
    Path data = file("a").resolve("b");
    DataFolder.open(data).close();
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private NodeKeys keys() throws CannotStart {
    try (DataFolder data = DataFolder.open(folder)) {
      return data.keys(ENTROPY);
    }
  }
}
