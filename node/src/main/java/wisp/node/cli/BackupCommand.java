package wisp.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wisp.lib.bytes.Bytes;

/** {@code wisp backup}: the account in one file under a passphrase. */
@Command(
    name = "backup",
    description = "Write an account, its contacts and history into a file under a passphrase.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BackupCommand implements Callable<Integer> {
  @Mixin private AccountOptions account;

  @Option(names = "--force", description = "overwrite FILE")
  private boolean force;

  @Parameters(paramLabel = "FILE", description = "the backup")
  private Path file;

  @Override
  public Integer call() throws IOException {
    try (Home home = account.openAccount()) {
      BackupFile backup = new BackupFile(file);
      backup.checkFree(force);
      Bytes passphrase =
          account
              .passphrase()
              .choose("passphrase of the backup")
              .orElseThrow(BackupFile::noPassphrase);
      backup.write(home.client(Session.ENTROPY).backup(), passphrase, Session.ENTROPY);
    }
    return 0;
  }
}
