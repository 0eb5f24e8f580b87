package wisp.node.cli;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wisp.lib.client.Address;
import wisp.lib.client.Client;
import wisp.lib.client.Conversation;

/** {@code wisp history}: what was written before, without asking anybody. */
@Command(
    name = "history",
    description = "Print old conversations, oldest line first: all of them, or one.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class HistoryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AccountOptions account;

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean json;

  @Parameters(
      arity = "0..1",
      paramLabel = "ADDRESS",
      converter = Addressees.class,
      description = "what wisp id show prints, or a link from the page")
  private Address address;

  @Override
  public Integer call() {
    Client client = account.look();
    Address own = client.profile().orElseThrow().address();
    conversations(client).stream()
        .flatMap(conversation -> lines(own, conversation))
        .sorted(Comparator.comparingLong(Line.Past::sentAt))
        .forEach(line -> spec.commandLine().getOut().println(line.text(json)));
    return 0;
  }

  private List<Conversation> conversations(Client client) {
    return address == null
        ? client.conversations()
        : List.of(
            client
                .conversation(address)
                .orElseThrow(
                    () ->
                        new IllegalStateException("nothing was ever exchanged with that address")));
  }

  private static Stream<Line.Past> lines(Address own, Conversation conversation) {
    return conversation.messages().stream()
        .map(message -> Line.Past.of(own, conversation, message));
  }
}
