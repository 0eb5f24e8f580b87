package wisp.node.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
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

  private NodeCommand() {
    add(
        address("--listen", "where other nodes reach this one").required(true),
        address("--advertise", "the same as others see it, if it differs"),
        address("--http", "where browsers reach this node").required(true),
        Options.value("--public-url", "URL", "the same as browsers see it, if it differs"),
        Options.typed(
            "--tls-cert", "FILE", "certificate chain for HTTPS, PEM", Path.class, Path::of),
        Options.typed("--tls-key", "FILE", "its private key, PKCS#8 PEM", Path.class, Path::of),
        Options.flag("--trust-proxy", "believe the X-Forwarded-For of a proxy in front"),
        Options.value(
            "--bootstrap",
            "HOST:PORT[,…]",
            "nodes of the ring to join, never starting one alone; or WISP_BOOTSTRAP"),
        Options.typed(
            "--data", "DIR", "keys and flags (default: ~/.wisp/node-PORT)", Path.class, Path::of),
        Options.flag("--in-memory", "keep messages in memory only"),
        Options.typed("--max-bytes", "N", "room for messages", Long.class, Numbers::whole),
        Options.typed(
            "--replicas", "K", "copies of each message (new ring: 3)", Long.class, Numbers::whole),
        Options.typed(
            "--max-ttl",
            "TIME",
            "longest life of a message, such as 24h (new ring: 24h)",
            Duration.class,
            new Durations()),
        Options.value("--network", "NAME", "name of the network (default: wisp)"));
  }

  static CommandLine commandLine() {
    return new CommandLine(new NodeCommand().spec);
  }

  private void add(OptionSpec.Builder... options) {
    Arrays.stream(options).map(OptionSpec.Builder::build).forEach(spec::addOption);
  }

  private static OptionSpec.Builder address(String name, String description) {
    return Options.typed(name, "HOST:PORT", description, Address.class, new Addresses());
  }

  @Override
  public Integer call() throws CannotStart, InterruptedException {
    String fromEnvironment = Optional.ofNullable(System.getenv("WISP_BOOTSTRAP")).orElse("");
    return Running.untilStopped(Node.start(settings(fromEnvironment), new Log(System.out)));
  }

  /** What was asked for; {@code bootstrap} counts if {@code --bootstrap} was not given. */
  NodeSettings settings(String bootstrap) {
    Address listen = this.<Address>given("--listen").orElseThrow();
    Optional<Address> advertise = given("--advertise");
    check(
        !listen.isAnyHost() || advertise.isPresent(),
        "--listen on every address needs --advertise HOST:PORT, which others can dial");
    String network = this.<String>given("--network").orElse(Labels.DEFAULT_NETWORK);
    check(Labels.isNetworkName(network), "--network is 1 to 32 of a-z, 0-9 and -");
    return new NodeSettings(
        listen,
        advertise,
        this.<Address>given("--http").orElseThrow(),
        this.<String>given("--public-url").map(this::url),
        tls(),
        isGiven("--trust-proxy"),
        addresses(this.<String>given("--bootstrap").orElse(bootstrap)),
        this.<Path>given("--data").orElseGet(() -> dataFolder(listen)),
        isGiven("--in-memory"),
        this.<Long>given("--max-bytes").orElse(Runtime.getRuntime().maxMemory() / 2),
        parameters(),
        network);
  }

  private <T> Optional<T> given(String option) {
    return Optional.ofNullable(
        spec.commandLine().getParseResult().matchedOptionValue(option, null));
  }

  private boolean isGiven(String flag) {
    return spec.commandLine().getParseResult().hasMatchedOption(flag);
  }

  private static Path dataFolder(Address listen) {
    return Path.of(System.getProperty("user.home"), ".wisp", "node-" + listen.port());
  }

  private Optional<TlsFiles> tls() {
    Optional<Path> certificate = given("--tls-cert");
    Optional<Path> key = given("--tls-key");
    check(certificate.isPresent() == key.isPresent(), "--tls-cert and --tls-key go together");
    return certificate.map(file -> new TlsFiles(file, key.orElseThrow()));
  }

  private Parameters parameters() {
    long replicas = this.<Long>given("--replicas").orElse(0L);
    check(replicas <= Limits.HOLDERS_MAX, "--replicas is 1 to " + Limits.HOLDERS_MAX);
    long maxTtlMillis = this.<Duration>given("--max-ttl").map(Duration::toMillis).orElse(0L);
    check(maxTtlMillis <= Limits.MAX_TTL_MILLIS, "--max-ttl is at most 24h");
    return new Parameters((int) replicas, 0, maxTtlMillis);
  }

  private List<Address> addresses(String list) {
    try {
      return list.isBlank()
          ? List.of()
          : Arrays.stream(list.split(",", -1)).map(String::strip).map(Address::parse).toList();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          spec.commandLine(), "--bootstrap (or WISP_BOOTSTRAP): " + wrong.getMessage(), wrong);
    }
  }

  private String url(String text) {
    boolean web = text.startsWith("http://") || text.startsWith("https://");
    check(web && text.indexOf(' ') < 0, "--public-url starts with http:// or https://");
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private void check(boolean fine, String otherwise) {
    Options.check(spec, fine, otherwise);
  }
}
