package wisp.node.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wisp id show}: the address and nothing else. */
@Command(
    name = "show",
    description = "Print the address of an account.",
    mixinStandardHelpOptions = true)
final class IdShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AccountOptions account;

  @Override
  public Integer call() {
    spec.commandLine().getOut().println(account.profile().address().text());
    return 0;
  }
}
