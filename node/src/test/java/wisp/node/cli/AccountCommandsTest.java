package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts without a ring: what the commands say, and how they end. */
class AccountCommandsTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();
  private String home;
  private String right;
  private String wrong;

  @BeforeEach
  void files() throws IOException {
    home = folder.resolve("me").toString();
    right = Files.writeString(folder.resolve("right"), "right passphrase\n").toString();
    wrong = Files.writeString(folder.resolve("wrong"), "wrong passphrase\n").toString();
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    errors.getBuffer().setLength(0);
    return Wisp.commandLine(arguments[0])
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }

  private void assertDone(String... arguments) {
    assertEquals(0, run(arguments), errors.toString());
    assertEquals("", errors.toString());
  }

  private void assertFails(String words, String... arguments) {
    assertEquals(1, run(arguments), out.toString());
    assertEquals("", out.toString());
    assertEquals(1, errors.toString().lines().count(), errors.toString());
    assertTrue(errors.toString().contains(words), errors.toString());
  }

  @Test
  void lockAndUnlock() {
    assertDone("id", "new", "--home", home);
    String address = out.toString();
    assertFails("no new passphrase: give --new-passphrase-file", "id", "lock", "--home", home);
    assertFails("has no passphrase", "id", "unlock", "--home", home);
    assertDone("id", "lock", "--home", home, "--new-passphrase-file", right);

    String locked = "this account is locked: give --passphrase-file or WISP_PASSPHRASE";
    assertFails(locked, "id", "show", "--home", home);
    assertFails(locked, "id", "unlock", "--home", home);
    assertFails(locked, "receive", "--home", home, "--via", "http://localhost:1");
    assertFails(": wrong passphrase\n", "id", "show", "--home", home, "--passphrase-file", wrong);
    assertDone("id", "show", "--home", home, "--passphrase-file", right);
    assertEquals(address, out.toString());

    assertDone("id", "unlock", "--home", home, "--passphrase-file", right);
    assertDone("id", "show", "--home", home);
    assertEquals(address, out.toString());
  }

  @Test
  void withoutAnAccountThereIsNothingToLock() {
    assertFails("no account in", "id", "lock", "--home", home, "--new-passphrase-file", right);
    assertFails("no account in", "id", "unlock", "--home", home);
    assertFails("no account in", "backup", "--home", home, "file", "--passphrase-file", right);
  }

  @Test
  void aBackupIsWrittenOnceForItsOwnerAlone() throws IOException {
    assertDone("id", "new", "--home", home);
    Path file = folder.resolve("backup");
    String[] backup = {"backup", "--home", home, file.toString(), "--passphrase-file", right};
    assertFails("a backup has a passphrase", "backup", "--home", home, file.toString());
    assertDone(backup);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertFails("exists; overwrite it with --force", backup);
    byte[] first = Files.readAllBytes(file);
    assertDone("backup", "--force", "--home", home, file.toString(), "--passphrase-file", right);
    assertFalse(Arrays.equals(first, Files.readAllBytes(file)));
    assertFails(
        "cannot write", "backup", "--home", home, home + "/no/file", "--passphrase-file", right);
  }

  @Test
  void aBackupMakesTheSameAccountElsewhere() {
    assertDone("id", "new", "--home", home, "--name", "Ann");
    String address = out.toString();
    assertDone("id", "lock", "--home", home, "--new-passphrase-file", right);
    String backup = folder.resolve("backup").toString();
    assertDone("backup", "--home", home, backup, "--passphrase-file", right);

    String other = folder.resolve("other").toString();
    assertDone("restore", "--home", other, backup, "--passphrase-file", right);
    assertEquals(address, out.toString());
    assertDone("id", "show", "--home", other);
    assertEquals(address, out.toString());
  }

  @Test
  void onlyAnEmptyHomeTakesABackup() {
    assertDone("id", "new", "--home", home);
    String backup = folder.resolve("backup").toString();
    assertDone("backup", "--home", home, backup, "--passphrase-file", right);
    String taken = "there is an account in " + home + " already";
    assertFails(taken, "restore", "--home", home, backup, "--passphrase-file", right);
    assertDone("id", "lock", "--home", home, "--new-passphrase-file", right);
    assertFails(taken, "restore", "--home", home, backup, "--passphrase-file", right);

    String other = folder.resolve("other").toString();
    assertFails("a backup has a passphrase", "restore", "--home", other, backup);
    assertFails(
        "wrong passphrase, or", "restore", "--home", other, backup, "--passphrase-file", wrong);
    assertFails("not a backup", "restore", "--home", other, right, "--passphrase-file", right);
    assertFails(
        "there is no", "restore", "--home", other, backup + "2", "--passphrase-file", right);
  }
}
