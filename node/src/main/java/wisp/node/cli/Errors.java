package wisp.node.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line on standard error that says what to do; 2 for wrong usage, 1 for failure. */
final class Errors
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + oneLine(words(wrong)) + " (" + name + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private static String words(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unknown -> unknown(unknown) + meant(unknown);
      case MissingParameterException missing ->
          "give " + labels(missing.getMissing()) + afterDashes(missing.getMissing());
      case OverwrittenOptionException twice ->
          "give " + name(twice.getOverwritten()) + " only once";
      case MaxValuesExceededException flag -> firstQuoted(flag.getMessage()) + " takes no value";
      default -> otherWords(wrong);
    };
  }

  private static String otherWords(ParameterException wrong) {
    if (wrong.getCause() instanceof TypeConversionException unread) {
      return name(wrong.getArgSpec()) + unread(wrong.getArgSpec(), unread);
    }
    boolean isGroup = !wrong.getCommandLine().getSubcommands().isEmpty();
    return isGroup ? "say one of " + commands(wrong.getCommandLine()) : wrong.getMessage();
  }

  private static String unread(ArgSpec argument, TypeConversionException unread) {
    return argument.type() == boolean.class ? " takes no value" : ": " + unread.getMessage();
  }

  private static String firstQuoted(String message) {
    return message.split("'", -1)[1];
  }

  private static String unknown(UnmatchedArgumentException unknown) {
    String first = "'" + unknown.getUnmatched().get(0) + "'";
    CommandLine command = unknown.getCommandLine();
    if (unknown.isUnknownOption()) {
      return "there is no option " + first;
    }
    if (command.getSubcommands().isEmpty()) {
      return first + " is one word too many; blanks need quotes around";
    }
    return "there is no command " + first + "; say one of " + commands(command);
  }

  private static String meant(UnmatchedArgumentException unknown) {
    List<String> suggestions = unknown.getSuggestions();
    return suggestions.isEmpty() ? "" : "; did you mean " + suggestions.get(0) + "?";
  }

  private static String afterDashes(List<ArgSpec> arguments) {
    return arguments.stream().anyMatch(each -> each.paramLabel().equals("TEXT"))
        ? "; a TEXT that begins with - goes after --"
        : "";
  }

  private static String commands(CommandLine group) {
    return group.getSubcommands().entrySet().stream()
        .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
        .map(each -> each.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String labels(List<ArgSpec> arguments) {
    return arguments.stream().map(Errors::label).collect(Collectors.joining(", "));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  @Override
  public int handleExecutionException(Exception cause, CommandLine command, ParseResult parsed) {
    String words = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + oneLine(words));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String oneLine(String message) {
    return message.replace("\r", "").replace('\n', ' ');
  }
}
