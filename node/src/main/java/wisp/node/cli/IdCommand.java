package wisp.node.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wisp id}: makes and shows accounts. */
@Command(
    name = "id",
    description = "Make an account or show its address.",
    mixinStandardHelpOptions = true,
    subcommands = {IdNewCommand.class, IdShowCommand.class})
final class IdCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say new or show");
  }
}
