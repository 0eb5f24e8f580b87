package wisp.node.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;
import wisp.lib.message.Parameters;
import wisp.node.transport.Address;
import wisp.node.transport.CannotStart;
import wisp.node.transport.Log;
import wisp.node.transport.Node;
import wisp.node.transport.NodeSettings;
import wisp.node.transport.NodeSettings.TlsFiles;

/** {@code wisp node}: runs a node until it is told to stop. */
final class NodeCommand implements Callable<Integer> {
  private final CommandSpec spec =
      Options.command("node", "Run a node until it is told to stop.", this);

  NodeCommand() {
    add(
        address("--listen", "where other nodes reach this one").required(true),
        address("--advertise", "the same as others see it, if it differs"),
        address("--http", "where browsers reach this node").required(true),
        Options.value("--public-url", "URL", "the same as browsers see it, if it differs"),
        Options.value("--tls-cert", "FILE", "certificate chain for HTTPS, PEM"),
        Options.value("--tls-key", "FILE", "its private key, PKCS#8 PEM"),
        Options.flag("--trust-proxy", "believe the X-Forwarded-For of a proxy in front"),
        Options.value(
            "--bootstrap",
            "HOST:PORT[,…]",
            "nodes of the ring to join, never starting one alone; or WISP_BOOTSTRAP"),
        Options.value("--data", "DIR", "keys and messages (default: ~/.wisp/node-PORT)"),
        Options.flag("--in-memory", "keep messages in memory only, keys on disk"),
        Options.value(
            "--max-bytes", "N", "room for messages (default and at most: half of the heap)"),
        Options.value("--replicas", "K", "copies of each message (new ring: 3)"),
        Options.value("--max-ttl", "TIME", "longest life of a message (new ring: 24h)"),
        Options.value("--network", "NAME", "name of the network (default: wisp)"));
  }

  CommandLine commandLine() {
    return new CommandLine(spec);
  }

  private void add(OptionSpec.Builder... options) {
    Arrays.stream(options).map(OptionSpec.Builder::build).forEach(spec::addOption);
  }

  private static OptionSpec.Builder address(String name, String description) {
    return Options.value(name, "HOST:PORT", description);
  }

  @Override
  public Integer call() throws CannotStart, InterruptedException {
    String fromEnvironment = Optional.ofNullable(System.getenv("WISP_BOOTSTRAP")).orElse("");
    NodeSettings settings = settings(fromEnvironment);
    return Running.untilStopped(() -> Node.start(settings, new Log(System.out)));
  }

  /** What was asked for; {@code bootstrap} counts if {@code --bootstrap} was not given. */
  NodeSettings settings(String bootstrap) {
    Address listen = given("--listen", Address::parse).orElseThrow();
    Optional<Address> advertise = given("--advertise", Address::parse);
    check(
        !listen.isAnyHost() || advertise.isPresent(),
        "--listen on every address needs --advertise HOST:PORT, which others can dial");
    String network = given("--network").orElse(Labels.DEFAULT_NETWORK);
    check(Labels.isNetworkName(network), "--network is 1 to 32 of a-z, 0-9 and -");
    return new NodeSettings(
        listen,
        advertise,
        given("--http", Address::parse).orElseThrow(),
        given("--public-url").map(this::url),
        tls(),
        Options.isGiven(spec, "--trust-proxy"),
        addresses(given("--bootstrap").orElse(bootstrap)),
        given("--data", Options::path).orElseGet(() -> dataFolder(listen)),
        Options.isGiven(spec, "--in-memory"),
        maxBytes(),
        parameters(),
        network);
  }

  /** The rest is for what is under way. */
  private long maxBytes() {
    long mostBytes = Runtime.getRuntime().maxMemory() / 2;
    long bytes = given("--max-bytes", Numbers::parse).orElse(mostBytes);
    check(
        bytes <= mostBytes,
        "--max-bytes is at most half of the heap, "
            + mostBytes
            + ": for more start bin/wisp with WISP_JAVA_OPTIONS=-Xmx1g, say");
    return bytes;
  }

  private static Path dataFolder(Address listen) {
    return Path.of(System.getProperty("user.home"), ".wisp", "node-" + listen.port());
  }

  private Optional<TlsFiles> tls() {
    Optional<Path> certificate = given("--tls-cert", Options::path);
    Optional<Path> key = given("--tls-key", Options::path);
    check(certificate.isPresent() == key.isPresent(), "--tls-cert and --tls-key go together");
    return certificate.map(file -> new TlsFiles(file, key.orElseThrow()));
  }

  private Parameters parameters() {
    long replicas = given("--replicas", Numbers::parse).orElse(0L);
    check(replicas <= Limits.HOLDERS_MAX, "--replicas is 1 to " + Limits.HOLDERS_MAX);
    long maxTtlMillis = given("--max-ttl", Durations::parse).map(Duration::toMillis).orElse(0L);
    check(maxTtlMillis <= Limits.MAX_TTL_MILLIS, "--max-ttl is at most 24h");
    return new Parameters((int) replicas, 0, maxTtlMillis);
  }

  private List<Address> addresses(String list) {
    return list.isBlank()
        ? List.of()
        : Arrays.stream(list.split(",", -1))
            .map(each -> Options.read(spec, "--bootstrap", each.strip(), Address::parse))
            .toList();
  }

  private String url(String text) {
    boolean web = text.startsWith("http://") || text.startsWith("https://");
    check(web && text.indexOf(' ') < 0, "--public-url starts with http:// or https://");
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private Optional<String> given(String option) {
    return Options.given(spec, option);
  }

  private <T> Optional<T> given(String option, Function<String, T> read) {
    return Options.given(spec, option, read);
  }

  private void check(boolean fine, String otherwise) {
    Options.check(spec, fine, otherwise);
  }
}
