package wisp.node.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Picocli without annotations and converters, which would cost a node time and memory at its start:
 * every value is text, and is read by a function of this package.
 */
final class Options {
  private Options() {}

  /** A command with {@code --help}. */
  static CommandSpec command(String name, String description, Callable<Integer> call) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(call);
    OptionSpec.Builder help = OptionSpec.builder("-h", "--help").usageHelp(true);
    spec.name(name).addOption(help.description("this help").build());
    spec.usageMessage().description(description).sortOptions(false);
    return spec;
  }

  static OptionSpec.Builder flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description);
  }

  static OptionSpec.Builder value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description);
  }

  static boolean isGiven(CommandSpec spec, String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  static Optional<String> given(CommandSpec spec, String option) {
    return Optional.ofNullable(
        spec.commandLine().getParseResult().matchedOptionValue(option, null));
  }

  /** The option's value, read by a function that throws IllegalArgumentException if it cannot. */
  static <T> Optional<T> given(CommandSpec spec, String option, Function<String, T> read) {
    return given(spec, option).map(text -> read(spec, option, text, read));
  }

  /**
   * @throws IllegalArgumentException if {@code text} is empty, which would be the current folder
   */
  static Path path(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "it is empty; name a file or folder, or say . for this one");
    }
    return Path.of(text);
  }

  static <T> T read(CommandSpec spec, String what, String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), what + ": " + wrong.getMessage(), wrong);
    }
  }

  /** One line about wrong usage unless {@code fine}. */
  static void check(CommandSpec spec, boolean fine, String otherwise) {
    if (!fine) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
