package wisp.node.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wisp.lib.client.Client;
import wisp.lib.client.Event;
import wisp.lib.client.Settings;

/** {@code wisp id settings}: what a person chose, and how to choose otherwise. */
@Command(
    name = "settings",
    description = "Change and print the settings of an account.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IdSettingsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private AccountOptions account;

  @Option(
      names = "--read-receipts",
      paramLabel = "on|off",
      converter = OnOff.Words.class,
      description = "tell others when their messages are read")
  private OnOff readReceipts;

  @Option(
      names = "--keep-trying",
      paramLabel = "on|off",
      converter = OnOff.Words.class,
      description = "send what nobody collected again for seven days")
  private OnOff keepTrying;

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (readReceipts == null && keepTrying == null) {
      print(settings(account.look()));
      return 0;
    }
    try (Home home = account.openAccount()) {
      Client client = home.client(Session.ENTROPY);
      Offline.handle(home, new Event.Configure(changed(settings(client))));
      print(settings(client));
    }
    return 0;
  }

  private Settings changed(Settings before) {
    return before
        .readReceipts(readReceipts == null ? before.readReceipts() : readReceipts.isOn())
        .keepTrying(keepTrying == null ? before.keepTrying() : keepTrying.isOn());
  }

  private static Settings settings(Client client) {
    return client.profile().orElseThrow().settings();
  }

  private void print(Settings settings) {
    Line line = new Line.Choice(settings.readReceipts(), settings.keepTrying());
    spec.commandLine().getOut().println(line.text(json));
  }
}
