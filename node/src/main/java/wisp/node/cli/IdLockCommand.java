package wisp.node.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wisp id lock}: all that the folder holds under a passphrase, a first or another one. */
@Command(
    name = "lock",
    description = "Set or change the passphrase of an account.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IdLockCommand implements Callable<Integer> {
  private static final String VARIABLE = "WISP_NEW_PASSPHRASE";

  @Mixin private AccountOptions account;

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "holds the passphrase to set; or WISP_NEW_PASSPHRASE")
  private Path newPassphraseFile;

  @Override
  public Integer call() throws IOException {
    try (Home home = account.openAccount()) {
      Passphrase passphrase = Passphrase.of(newPassphraseFile, VARIABLE);
      home.lock(
          passphrase
              .choose("new passphrase")
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "no new passphrase: give --new-passphrase-file or " + VARIABLE)));
    }
    return 0;
  }
}
