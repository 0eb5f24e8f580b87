package wisp.node.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wisp.lib.client.Client;
import wisp.lib.client.Event;
import wisp.lib.client.PlainName;
import wisp.lib.client.Profile;

/** {@code wisp id new}: makes an account and publishes its card. */
@Command(
    name = "new",
    description = "Make an account and publish its card.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IdNewCommand implements Callable<Integer> {
  private static final long TIMEOUT_MILLIS = 30_000;

  @Spec private CommandSpec spec;
  @Mixin private AccountOptions account;

  @Option(
      names = "--via",
      split = ",",
      paramLabel = "URL",
      converter = Urls.class,
      description = "HTTP addresses of nodes")
  private List<String> via = List.of();

  @Option(names = "--name", paramLabel = "NAME", description = "the name that others see")
  private String name = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean named = spec.commandLine().getParseResult().hasMatchedOption("--name");
    Options.check(
        spec,
        !named || PlainName.isSeen(PlainName.of(name)),
        "nothing of this --name can be seen; give another, or none");
    try (Home folder = account.open()) {
      if (folder.client(Session.ENTROPY).profile().isPresent()) {
        throw new IllegalStateException(
            "there is an account in "
                + account.folder()
                + " already; take another --home, or see its address with wisp id show");
      }
      try (Session session = new Session(folder, via, notice -> {})) {
        create(session);
      }
    }
    return 0;
  }

  private void create(Session session) throws InterruptedException {
    if (!via.isEmpty() && !session.awaitNode(TIMEOUT_MILLIS)) {
      throw new IllegalStateException(session.silence());
    }
    session.handle(new Event.CreateAccount(name));
    session.await(client -> client.profile().isPresent(), TIMEOUT_MILLIS);
    spec.commandLine().getOut().println(session.ask(Client::profile).orElseThrow().address());
    if (!via.isEmpty() && !session.await(IdNewCommand::isPublished, TIMEOUT_MILLIS)) {
      throw new IllegalStateException(
          "the account is made, but its card could not be published; run wisp receive later");
    }
  }

  private static boolean isPublished(Client client) {
    return client.profile().filter(Profile::cardPublished).isPresent();
  }
}
