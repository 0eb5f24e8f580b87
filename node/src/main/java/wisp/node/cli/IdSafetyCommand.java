package wisp.node.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wisp.lib.client.Address;
import wisp.lib.client.Client;
import wisp.lib.client.Conversation;
import wisp.lib.client.Event;

/** {@code wisp id safety}: what two people compare, and whether they did. */
@Command(
    name = "safety",
    description = "Print the safety number shared with somebody, and whether it was compared.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IdSafetyCommand implements Callable<Integer> {
  private static final String GROUPS_OF_FIVE = "(?<=\\G.{5})(?=.)";

  @Spec private CommandSpec spec;
  @Mixin private AccountOptions account;

  @Option(names = "--mark", description = "it was compared and is the same")
  private boolean verified;

  @Option(names = "--unmark", description = "take that back")
  private boolean doubted;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Parameters(
      paramLabel = "ADDRESS",
      converter = Addressees.class,
      description = "what wisp id show prints, or a link from the page")
  private Address address;

  @Override
  public Integer call() throws IOException {
    Options.check(spec, !(verified && doubted), "give --mark or --unmark, not both");
    if (!verified && !doubted) {
      print(account.look());
      return 0;
    }
    try (Home home = account.openAccount()) {
      Client client = home.client(Session.ENTROPY);
      if (client.conversation(address).isEmpty()) {
        throw new IllegalStateException("nothing was ever exchanged with that address");
      }
      Offline.handle(home, new Event.Verify(address, verified));
      print(client);
    }
    return 0;
  }

  private void print(Client client) {
    if (client.profile().orElseThrow().address().equals(address)) {
      throw new IllegalStateException("that is the account's own address");
    }
    Line line =
        new Line.Safety(
            address.text(),
            client.safetyNumber(address).replaceAll(GROUPS_OF_FIVE, " "),
            client.conversation(address).filter(Conversation::verified).isPresent());
    PrintWriter out = spec.commandLine().getOut();
    out.println(line.text(json));
  }
}
