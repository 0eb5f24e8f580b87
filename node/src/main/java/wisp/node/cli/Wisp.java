package wisp.node.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import wisp.node.transport.Version;

/** {@code wisp}: 0 done, 1 failed, 2 wrong usage; an error is one line on standard error. */
public final class Wisp {
  /** Made only when asked for: a node starts quicker and keeps less in memory. */
  private static final Map<String, Supplier<CommandLine>> COMMANDS =
      Map.of(
          "node", NodeCommand::commandLine,
          "ring", RingCommand::commandLine,
          "id", () -> new CommandLine(new IdCommand()),
          "send", () -> new CommandLine(new SendCommand()),
          "receive", () -> new CommandLine(new ReceiveCommand()));

  private Wisp() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return commandLine(arguments.length == 0 ? "" : arguments[0]).execute(arguments);
  }

  static CommandLine commandLine(String wanted) {
    CommandSpec spec =
        Options.command("wisp", "A messenger on a ring of nodes with nobody in the middle.", null)
            .addOption(Options.flag("--version", "the version").versionHelp(true).build())
            .version("wisp " + Version.current());
    spec.usageMessage().sortSynopsis(false);
    CommandLine wisp = new CommandLine(spec);
    COMMANDS.keySet().stream()
        .filter(name -> name.equals(wanted) || !COMMANDS.containsKey(wanted))
        .sorted()
        .forEach(name -> wisp.addSubcommand(name, COMMANDS.get(name).get()));
    wisp.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
    return wisp.setParameterExceptionHandler(Wisp::wrongUsage)
        .setExecutionExceptionHandler(Wisp::failure);
  }

  private static int wrongUsage(ParameterException wrong, String... arguments) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + oneLine(wrong) + " (" + name + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failure(Exception cause, CommandLine command, ParseResult parsed) {
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + oneLine(cause));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String oneLine(Exception cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return message.replace("\r", "").replace('\n', ' ');
  }
}
