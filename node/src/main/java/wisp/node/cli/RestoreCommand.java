package wisp.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wisp.lib.bytes.Bytes;

/** {@code wisp restore}: the account of a backup, in a folder that has none. */
@Command(
    name = "restore",
    description = "Make an account from a backup and print its address.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AccountOptions account;

  @Parameters(paramLabel = "FILE", description = "what wisp backup or the page wrote")
  private Path file;

  @Override
  public Integer call() throws IOException {
    try (Home home = Home.open(account.folder(), this::isTaken, Session.ENTROPY)) {
      if (home.client(Session.ENTROPY).profile().isPresent()) {
        throw taken();
      }
      BackupFile backup = new BackupFile(file);
      home.fill(backup.read(this::ask, Session.ENTROPY));
    }
    spec.commandLine().getOut().println(account.profile().address());
    return 0;
  }

  private Bytes ask() {
    return account
        .passphrase()
        .find("passphrase of the backup")
        .orElseThrow(BackupFile::noPassphrase);
  }

  private Bytes isTaken() {
    throw taken();
  }

  private IllegalStateException taken() {
    return new IllegalStateException("there is an account in " + account.folder() + " already");
  }
}
