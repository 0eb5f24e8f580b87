package wisp.node.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wisp.node.transport.Version;

/** {@code wisp}: 0 done, 1 failed, 2 wrong usage; an error is one line on standard error. */
@Command(
    name = "wisp",
    description = "A messenger on a ring of nodes with nobody in the middle.",
    mixinStandardHelpOptions = true,
    versionProvider = Wisp.VersionLine.class,
    subcommands = {NodeCommand.class, RingCommand.class})
public final class Wisp implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new Wisp())
        .setParameterExceptionHandler(Wisp::wrongUsage)
        .setExecutionExceptionHandler(Wisp::failure)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: wisp --help");
  }

  private static int wrongUsage(ParameterException wrong, String... arguments) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + oneLine(wrong) + " (" + name + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(Exception cause, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + oneLine(cause));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String oneLine(Exception cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return message.replace("\r", "").replace('\n', ' ');
  }

  /** The version in the jar. */
  static final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"wisp " + Version.current()};
    }
  }
}
