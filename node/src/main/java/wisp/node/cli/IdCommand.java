package wisp.node.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wisp id}: makes, shows, locks and deletes accounts. */
@Command(
    name = "id",
    description = "Make an account, show its address, keep it safe, or delete it.",
    mixinStandardHelpOptions = true,
    subcommands = {
      IdNewCommand.class,
      IdShowCommand.class,
      IdSafetyCommand.class,
      IdSettingsCommand.class,
      IdLockCommand.class,
      IdUnlockCommand.class,
      IdDeleteCommand.class
    })
final class IdCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say new, show, safety, settings, lock, unlock or delete");
  }
}
