package wisp.node.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;
import wisp.node.transport.Version;

/** {@code wisp}: 0 done, 1 failed, 2 wrong usage. */
public final class Wisp {
  /** Made only when asked for: a node starts quicker and keeps less in memory. */
  private static final Map<String, Supplier<CommandLine>> COMMANDS =
      Map.of(
          "node", () -> new NodeCommand().commandLine(),
          "ring", () -> new RingCommand().commandLine(),
          "id", () -> new CommandLine(new IdCommand()),
          "send", () -> new CommandLine(new SendCommand()),
          "receive", () -> new CommandLine(new ReceiveCommand()),
          "history", () -> new CommandLine(new HistoryCommand()),
          "backup", () -> new CommandLine(new BackupCommand()),
          "restore", () -> new CommandLine(new RestoreCommand()),
          "warm-up", () -> new WarmUpCommand().commandLine());

  private Wisp() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return commandLine(arguments.length == 0 ? "" : arguments[0]).execute(arguments);
  }

  private static Path path(String text) {
    try {
      return Options.path(text);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(wrong.getMessage());
    }
  }

  static CommandLine commandLine(String wanted) {
    CommandSpec spec =
        Options.command("wisp", "A messenger on a ring of nodes with nobody in the middle.", null)
            .addOption(Options.flag("--version", "the version").versionHelp(true).build())
            .version("wisp " + Version.current());
    CommandLine wisp = new CommandLine(spec);
    COMMANDS.keySet().stream()
        .filter(name -> name.equals(wanted) || !COMMANDS.containsKey(wanted))
        .sorted()
        .forEach(name -> wisp.addSubcommand(name, COMMANDS.get(name).get()));
    wisp.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true));
    wisp.setPosixClusteredShortOptionsAllowed(false);
    wisp.registerConverter(Path.class, Wisp::path);
    Errors errors = new Errors();
    return wisp.setParameterExceptionHandler(errors).setExecutionExceptionHandler(errors);
  }
}
