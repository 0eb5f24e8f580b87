package wisp.node.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import wisp.node.transport.Status;

/** {@code wisp ring}: whether the nodes around a node are one ring. */
final class RingCommand implements Callable<Integer> {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final long LOOK_AGAIN_NANOS = 100_000_000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final CommandSpec spec =
      Options.command("ring", "Walk the ring of a node: exit code 0 if it is one, else 1.", this)
          .addOption(Options.flag("--json", "print one JSON object").build())
          .addOption(Options.value("--expect", "N", "a ring of another size is none").build())
          .addOption(Options.value("--within", "TIME", "look again until then").build())
          .addPositional(
              PositionalParamSpec.builder()
                  .index("0")
                  .arity("1")
                  .required(true)
                  .type(String.class)
                  .paramLabel("URL")
                  .description("HTTP address of a node")
                  .build());

  CommandLine commandLine() {
    return new CommandLine(spec);
  }

  /** What {@code --json} prints. */
  record Report(boolean ring, String problem, List<Status> nodes) {}

  @Override
  public Integer call() throws JsonProcessingException {
    ParseResult given = spec.commandLine().getParseResult();
    String url = Options.read(spec, "URL", given.matchedPositionalValue(0, ""), Urls::parse);
    Ring ring = await(url);
    PrintWriter out = spec.commandLine().getOut();
    if (given.hasMatchedOption("--json")) {
      out.println(MAPPER.writeValueAsString(report(ring)));
    } else {
      print(ring, out);
    }
    ring.problem()
        .ifPresent(why -> spec.commandLine().getErr().println("wisp ring: not a ring: " + why));
    return ring.isOne() ? 0 : 1;
  }

  private Ring await(String url) {
    long expected = Options.given(spec, "--expect", Numbers::parse).orElse(0L);
    Duration within = Options.given(spec, "--within", Durations::parse).orElse(Duration.ZERO);
    long deadlineNanos = System.nanoTime() + within.toNanos();
    Ring ring = Ring.walk(url, RingCommand::status).expecting(expected);
    while (!ring.isOne() && System.nanoTime() < deadlineNanos) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      ring = Ring.walk(url, RingCommand::status).expecting(expected);
    }
    return ring;
  }

  private static Report report(Ring ring) {
    return new Report(ring.isOne(), ring.problem().orElse(null), ring.nodes());
  }

  private static void print(Ring ring, PrintWriter out) {
    for (Status node : ring.nodes()) {
      String place = ring.place(node).map(at -> at.peer() + "  " + at.http()).orElse("alone");
      out.println(Ring.shortId(node.nodeId()) + "  " + place + "  " + held(node));
    }
    String count = ring.nodes().size() == 1 ? "1 node" : ring.nodes().size() + " nodes";
    if (ring.isOne()) {
      out.println("one ring of " + count);
    }
  }

  private static String held(Status node) {
    return node.messages()
        + " messages, "
        + node.bytes()
        + " bytes, "
        + node.incomplete()
        + " incomplete, "
        + node.pendingNacks()
        + " pending NACKs"
        + (node.ready() ? "" : ", not ready");
  }

  private static Status status(String url) throws IOException {
    String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(base + "/v1/status").toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try (InputStream body = connection.getInputStream()) {
      return MAPPER.readValue(body, Status.class);
    }
  }
}
