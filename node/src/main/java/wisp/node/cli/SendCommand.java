package wisp.node.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wisp.lib.client.Address;
import wisp.lib.client.Reason;
import wisp.lib.client.State;

/** {@code wisp send}: one message, or one for every line of input. */
@Command(
    name = "send",
    description = "Send a message; with - as the text, every line of standard input.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SendCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Spec private CommandSpec spec;
  @Mixin private AccountOptions account;
  @Mixin private GatewayOptions gateways;

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      converter = Time.class,
      description = "how long it may wait to be collected (default: the ring's longest)")
  private Duration ttl = Duration.ZERO;

  @Option(
      names = "--wait",
      paramLabel = "STATE",
      converter = States.class,
      description = "held (default), delivered, read or expired")
  private State wanted = State.HELD;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = Time.class,
      description = "how long to wait for that, for each message (default: 60s)")
  private Duration timeout = Duration.ofSeconds(60);

  @Option(names = "--json", description = "print one JSON object a line")
  private boolean json;

  @Parameters(
      index = "0",
      paramLabel = "ADDRESS",
      converter = Addressees.class,
      description = "what wisp id show prints, or a link from the page")
  private Address address;

  @Parameters(index = "1", paramLabel = "TEXT", description = "the message, or -")
  private String text;

  private boolean cutIsSaid;
  private Supplier<String> silence;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (text.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "nothing to send: TEXT is empty");
    }
    try (Home folder = account.openAccount();
        Sending sending = new Sending(folder, gateways.urls(), this::print, this::sayWait)) {
      silence = sending::silence;
      Sending.Order order = new Sending.Order(address, ttl.toMillis(), wanted, timeout.toMillis());
      if (text.equals(STANDARD_INPUT)) {
        sendLines(sending, order);
      } else {
        send(sending, order, text);
      }
      return sending.finish() ? 0 : 1;
    }
  }

  /** Empty ones are no messages. */
  private void sendLines(Sending sending, Sending.Order order)
      throws IOException, InterruptedException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      send(sending, order, line);
    }
  }

  private void send(Sending sending, Sending.Order order, String message)
      throws InterruptedException {
    if (message.isEmpty()) {
      return;
    }
    sending.send(order, message);
    if (!cutIsSaid) {
      sending.shorterLife(ttl.toMillis()).ifPresent(this::sayCut);
    }
  }

  private void sayCut(long longestMillis) {
    cutIsSaid = true;
    String longest = Durations.text(Duration.ofMillis(longestMillis));
    spec.commandLine()
        .getErr()
        .println("wisp send: this ring keeps messages at most " + longest + "; --ttl is cut to it");
  }

  private void sayWait(Tracker tracker) {
    Reason reason = tracker.latest() == null ? Reason.NONE : tracker.latest().reason();
    String trouble = reason == Reason.OFFLINE ? ": " + silence.get() : trouble(reason);
    spec.commandLine()
        .getErr()
        .println(
            "wisp send: waiting for the ring to take it, at most "
                + timeout.toSeconds()
                + " s"
                + trouble);
  }

  private void print(Tracker tracker) {
    if (tracker.latest() != null) {
      spec.commandLine().getOut().println(Line.State.of(tracker.latest()).text(json));
    }
    if (!tracker.isReached()) {
      spec.commandLine().getErr().println("wisp send: " + problem(tracker));
    }
  }

  private String problem(Tracker tracker) {
    if (tracker.latest() == null) {
      return "nothing sent: the text is longer than one message can carry";
    }
    return tracker.latest().state() == State.EXPIRED
        ? expired(tracker.latest().reason())
        : "not "
            + wanted.word()
            + " within "
            + timeout.toSeconds()
            + " s"
            + why(tracker.latest().reason());
  }

  /** Only a NACK says that nobody collected it. */
  static String expired(Reason reason) {
    return reason == Reason.NACK
        ? "the message expired; nobody collected it"
        : "the message expired; there is no confirmation whether it was collected";
  }

  /** The text waits in the home, and whatever command goes online next tries again. */
  static String why(Reason reason) {
    return switch (reason) {
      case NO_CARD, OFFLINE ->
          trouble(reason) + "; the message is kept, and the next wisp receive tries again";
      case FULL, RETRYING, NONE, NACK, CLOCK -> trouble(reason);
    };
  }

  private static String trouble(Reason reason) {
    return switch (reason) {
      case NO_CARD ->
          ": nobody was online with this address yet, or the account was deleted: check the address";
      case OFFLINE -> ": no node answers: check --via";
      case FULL -> ": the ring has no room for it";
      case RETRYING -> ": the ring refuses it for the moment";
      case NONE, NACK, CLOCK -> "";
    };
  }
}
