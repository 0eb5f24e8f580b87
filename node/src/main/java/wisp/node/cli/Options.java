package wisp.node.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Picocli without annotations, which would cost a node time and memory at its start. */
final class Options {
  private Options() {}

  /** A command with {@code --help}; {@code call} is null for one that only has subcommands. */
  static CommandSpec command(String name, String description, Callable<Integer> call) {
    CommandSpec spec =
        call == null ? CommandSpec.create() : CommandSpec.wrapWithoutInspection(call);
    spec.name(name)
        .addOption(
            OptionSpec.builder("-h", "--help").usageHelp(true).description("this help").build());
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

  static <T> OptionSpec.Builder typed(
      String name, String label, String description, Class<T> type, ITypeConverter<T> converter) {
    return value(name, label, description).type(type).converters(converter);
  }

  /** One line about wrong usage unless {@code fine}. */
  static void check(CommandSpec spec, boolean fine, String otherwise) {
    if (!fine) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
