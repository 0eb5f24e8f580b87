package wisp.node.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line on standard error that says what to do; 2 for wrong usage, 1 for failure. */
final class Errors
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command
        .getErr()
        .println(name + ": " + oneLine(wrong) + meant(wrong) + " (" + name + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static String meant(ParameterException wrong) {
    return wrong instanceof UnmatchedArgumentException unknown
            && !unknown.getSuggestions().isEmpty()
        ? "; did you mean " + unknown.getSuggestions().get(0) + "?"
        : "";
  }

  @Override
  public int handleExecutionException(Exception cause, CommandLine command, ParseResult parsed) {
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + oneLine(cause));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String oneLine(Exception cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return message.replace("\r", "").replace('\n', ' ');
  }
}
