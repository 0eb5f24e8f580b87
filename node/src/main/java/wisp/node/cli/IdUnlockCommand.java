package wisp.node.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wisp id unlock}: takes the passphrase away. */
@Command(
    name = "unlock",
    description = "Remove the passphrase of an account.",
    mixinStandardHelpOptions = true)
final class IdUnlockCommand implements Callable<Integer> {
  @Mixin private AccountOptions account;

  @Override
  public Integer call() throws IOException {
    try (Home home = account.openAccount()) {
      if (!home.isLocked()) {
        throw new IllegalStateException("this account has no passphrase");
      }
      home.unlock();
    }
    return 0;
  }
}
