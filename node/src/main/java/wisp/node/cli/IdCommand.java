package wisp.node.cli;

import picocli.CommandLine.Command;

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
final class IdCommand {}
