package wisp.node.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Client;
import wisp.lib.client.Profile;

/** Which account, and what opens it: the options of every command that works with one. */
final class AccountOptions {
  private static final String VARIABLE = "WISP_PASSPHRASE";

  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "the folder of the account")
  private Path home;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "holds the passphrase; or WISP_PASSPHRASE")
  private Path passphraseFile;

  Path folder() {
    return home;
  }

  Passphrase passphrase() {
    return Passphrase.of(passphraseFile, VARIABLE);
  }

  /** The folder, made if need be. */
  Home open() {
    return Home.open(home, this::ask, Session.ENTROPY);
  }

  /**
   * @throws IllegalStateException if there is no account, or as {@link #open}
   */
  Home openAccount() throws IOException {
    if (!Files.isDirectory(home)) {
      throw Home.noAccount(home);
    }
    Home opened = open();
    if (opened.client(Session.ENTROPY).profile().isEmpty()) {
      opened.close();
      throw Home.noAccount(home);
    }
    return opened;
  }

  /**
   * @throws IllegalStateException as {@link Home#look}
   */
  Client look() {
    return Home.look(home, this::ask, Session.ENTROPY);
  }

  Profile profile() {
    return look().profile().orElseThrow();
  }

  private Bytes ask() {
    return passphrase()
        .find("passphrase of " + home)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "this account is locked: give --passphrase-file or " + VARIABLE));
  }
}
