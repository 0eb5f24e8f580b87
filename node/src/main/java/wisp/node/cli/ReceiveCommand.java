package wisp.node.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.Client;
import wisp.lib.client.Event;
import wisp.lib.client.Notice;

/** {@code wisp receive}: what came, and what became of what was sent. */
@Command(
    name = "receive",
    description = "Print the messages that came and what became of those sent.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReceiveCommand implements Callable<Integer> {
  private static final long ROUND_MILLIS = 60_000;
  private static final long SILENCE_MILLIS = 5_000;

  @Spec private CommandSpec spec;
  @Mixin private AccountOptions account;
  @Mixin private GatewayOptions gateways;

  @Option(names = "--follow", description = "go on until interrupted")
  private boolean follow;

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean json;

  private final CompletableFuture<Boolean> round = new CompletableFuture<>();
  private final CompletableFuture<Void> outputClosed = new CompletableFuture<>();
  private Session session;

  @Override
  public Integer call() throws Exception {
    try (Home folder = account.openAccount();
        Session opened = new Session(folder, gateways.urls(), this::heard)) {
      session = opened;
      return receive();
    }
  }

  private int receive() throws InterruptedException {
    session.ask(Client::unreported).forEach(this::heard);
    session.handle(new Event.Poll(follow));
    if (follow) {
      return follow();
    }
    if (!session.await(round, ROUND_MILLIS) || !round.join()) {
      throw new IllegalStateException(problem());
    }
    return 0;
  }

  private int follow() throws InterruptedException {
    if (Signals.await(new Thread(() -> Runtime.getRuntime().halt(0)))) {
      saySilence();
      session.await(outputClosed, Long.MAX_VALUE);
    }
    return 0;
  }

  private void saySilence() throws InterruptedException {
    if (!session.awaitNode(SILENCE_MILLIS)) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("wisp receive: " + session.silence() + "; trying on");
    }
  }

  private String problem() {
    return session.ask(Client::connection).online()
        ? "not everything could be read and answered; run it again"
        : session.silence();
  }

  private void heard(Notice notice) {
    switch (notice) {
      case Notice.Arrived arrived ->
          print(
              Line.arrived(arrived.from(), arrived.message()),
              arrived.from(),
              arrived.message().id(),
              false);
      case Notice.Revised revised ->
          print(
              Line.revised(revised.from(), revised.message()),
              revised.from(),
              revised.message().id(),
              false);
      case Notice.StateChanged changed -> changed(changed);
      case Notice.RoundDone done -> round.complete(done.complete());
      default -> {}
    }
  }

  private void changed(Notice.StateChanged changed) {
    switch (changed.message().state()) {
      case DELIVERED, READ, EXPIRED ->
          print(Line.State.of(changed.message()), changed.contact(), changed.message().id(), true);
      case WAITING, HELD, RECEIVED -> {}
    }
  }

  private void print(Line line, Address contact, Bytes id, boolean mine) {
    session.show(() -> print(line), new Event.Reported(contact, id, mine));
  }

  /** Whether it could be printed; else it is news the next time too. */
  private boolean print(Line line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line.text(json));
    if (out.checkError()) {
      outputClosed.complete(null);
      return false;
    }
    return true;
  }
}
