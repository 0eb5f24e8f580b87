package wisp.node.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wisp id show}: the address and nothing else. */
@Command(
    name = "show",
    description = "Print the address of an account.",
    mixinStandardHelpOptions = true)
final class IdShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "the folder of the account")
  private Path home;

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(Home.profile(home, Session.ENTROPY).address().text());
    return 0;
  }
}
