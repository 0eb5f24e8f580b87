package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts without a ring: what the commands say, and how they end. */
class AccountCommandsTest {
  @TempDir private Path folder;
  private final Shell shell = new Shell();
  private String home;
  private String right;
  private String wrong;

  @BeforeEach
  void files() throws IOException {
    home = folder.resolve("me").toString();
    right = Files.writeString(folder.resolve("right"), "right passphrase\n").toString();
    wrong = Files.writeString(folder.resolve("wrong"), "wrong passphrase\n").toString();
  }

  @Test
  void lockAndUnlock() {
    List<String> address = shell.done("id", "new", "--home", home);
    shell.fails("no new passphrase: give --new-passphrase-file", "id", "lock", "--home", home);
    shell.fails("has no passphrase", "id", "unlock", "--home", home);
    shell.done("id", "lock", "--home", home, "--new-passphrase-file", right);

    String locked = "this account is locked: give --passphrase-file or WISP_PASSPHRASE";
    shell.fails(locked, "id", "show", "--home", home);
    shell.fails(locked, "id", "unlock", "--home", home);
    shell.fails(locked, "receive", "--home", home, "--via", "http://localhost:1");
    shell.fails(": wrong passphrase\n", "id", "show", "--home", home, "--passphrase-file", wrong);
    assertEquals(address, shell.done("id", "show", "--home", home, "--passphrase-file", right));

    shell.done("id", "unlock", "--home", home, "--passphrase-file", right);
    assertEquals(address, shell.done("id", "show", "--home", home));
  }

  @Test
  void withoutAnAccountThereIsNothingToLock() {
    shell.fails("no account in", "id", "lock", "--home", home, "--new-passphrase-file", right);
    shell.fails("no account in", "id", "unlock", "--home", home);
    shell.fails("no account in", "backup", "--home", home, "file", "--passphrase-file", right);
  }

  @Test
  void aBackupIsWrittenOnceForItsOwnerAlone() throws IOException {
    shell.done("id", "new", "--home", home);
    Path file = folder.resolve("backup");
    String[] backup = {"backup", "--home", home, file.toString(), "--passphrase-file", right};
    shell.fails("a backup has a passphrase", "backup", "--home", home, file.toString());
    shell.done(backup);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    shell.fails("exists; overwrite it with --force", backup);
    byte[] first = Files.readAllBytes(file);
    shell.done("backup", "--force", "--home", home, file.toString(), "--passphrase-file", right);
    assertFalse(Arrays.equals(first, Files.readAllBytes(file)));
    String nowhere = home + "/no/file";
    shell.fails(
        "there is no folder", "backup", "--home", home, nowhere, "--passphrase-file", right);
  }

  @Test
  void aBackupMakesTheSameAccountElsewhere() {
    List<String> address = shell.done("id", "new", "--home", home, "--name", "Ann");
    shell.done("id", "lock", "--home", home, "--new-passphrase-file", right);
    String backup = folder.resolve("backup").toString();
    shell.done("backup", "--home", home, backup, "--passphrase-file", right);

    String other = folder.resolve("other").toString();
    assertEquals(
        address, shell.done("restore", "--home", other, backup, "--passphrase-file", right));
    assertEquals(address, shell.done("id", "show", "--home", other));
  }

  @Test
  void whoHasAnAccountIsToldWhereAnotherOneGoes() {
    shell.done("id", "new", "--home", home);
    shell.fails("already; take another --home", "id", "new", "--home", home);
  }

  @Test
  void aMistypedAddressIsToldHowToCopyIt() {
    shell.fails(2, "copy all of what wisp id show prints", "id", "safety", "--home", home, "wrong");
  }

  @Test
  void whereNoNodeAnswersViaIsToBeChecked() {
    shell.done("id", "new", "--home", home);
    shell.fails("check --via", "receive", "--home", home, "--via", "http://localhost:1");
  }

  @Test
  void aRingPortIsNoHttpAddress() throws IOException {
    shell.done("id", "new", "--home", home);
    try (ServerSocket listening = new ServerSocket(0)) {
      Thread.startVirtualThread(() -> hangUp(listening));
      String url = "http://localhost:" + listening.getLocalPort();
      String told = url + " is not the HTTP address of a node; give ";
      shell.fails(told, "receive", "--home", home, "--via", url);
      shell.fails(told, "ring", url);
      String other = folder.resolve("other").toString();
      shell.fails(told, "id", "new", "--home", other, "--via", url);
      assertFalse(Files.exists(Path.of(other)));
    }
  }

  /** What a node does on its ring port with what is no frame. */
  private static void hangUp(ServerSocket listening) {
    try {
      while (true) {
        Socket connection = listening.accept();
        connection.getInputStream().read(new byte[1_000]);
        connection.shutdownOutput();
      }
    } catch (IOException closed) {
      return;
    }
  }

  @Test
  void whoSendsToNobodyIsToldWhatIsWaitedFor() {
    shell.done("id", "new", "--home", home);
    String to = shell.done("id", "new", "--home", folder.resolve("other").toString()).get(0);
    List<String> told =
        shell.failsWaiting(
            "send", "--home", home, "--timeout", "5s", "--via", "http://localhost:1", to, "hi");
    assertEquals(2, told.size(), told.toString());
    assertEquals(
        "wisp send: waiting for the ring to take it, at most 5 s: no node answers at"
            + " http://localhost:1; check --via, or start one with wisp node",
        told.get(0));
    assertTrue(told.get(1).startsWith("wisp send: not held within 5 s: "), told.get(1));
  }

  @Test
  void aNameThatCannotBeSeenIsRefused() {
    for (String unseen : List.of("", "  ", "\u200b\u3164", "\u200d")) {
      shell.fails(
          2, "nothing of this --name can be seen", "id", "new", "--home", home, "--name", unseen);
    }
    assertFalse(Files.exists(Path.of(home)));
    shell.done("id", "new", "--home", home, "--name", "\u200bAnn");
  }

  @Test
  void aBackupIsAFileAndNoFolder() {
    shell.done("id", "new", "--home", home);
    String into = folder.toString();
    shell.fails(
        "is a folder", "backup", "--force", "--home", home, into, "--passphrase-file", right);
  }

  @Test
  void onlyAnEmptyHomeTakesABackup() {
    shell.done("id", "new", "--home", home);
    String backup = folder.resolve("backup").toString();
    shell.done("backup", "--home", home, backup, "--passphrase-file", right);
    String taken = "there is an account in " + home + " already";
    shell.fails(taken, "restore", "--home", home, backup, "--passphrase-file", right);
    shell.done("id", "lock", "--home", home, "--new-passphrase-file", right);
    shell.fails(taken, "restore", "--home", home, backup, "--passphrase-file", right);

    String other = folder.resolve("other").toString();
    shell.fails("a backup has a passphrase", "restore", "--home", other, backup);
    shell.fails(
        "wrong passphrase, or", "restore", "--home", other, backup, "--passphrase-file", wrong);
    shell.fails("not a backup", "restore", "--home", other, right, "--passphrase-file", right);
    shell.fails(
        "there is no", "restore", "--home", other, backup + "2", "--passphrase-file", right);
  }
}
