package wisp.node.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wisp id}: makes, shows and locks accounts. */
@Command(
    name = "id",
    description = "Make an account, show its address, set or remove its passphrase.",
    mixinStandardHelpOptions = true,
    subcommands = {
      IdNewCommand.class,
      IdShowCommand.class,
      IdLockCommand.class,
      IdUnlockCommand.class
    })
final class IdCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say new, show, lock or unlock");
  }
}
