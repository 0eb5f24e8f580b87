package wisp.node.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
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
@Command(
    name = "node",
    description = "Run a node until it is told to stop.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class NodeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--listen",
      required = true,
      paramLabel = "HOST:PORT",
      converter = Addresses.class,
      description = "where other nodes reach this one")
  private Address listen;

  @Option(
      names = "--advertise",
      paramLabel = "HOST:PORT",
      converter = Addresses.class,
      description = "the same as others see it, if it differs")
  private Optional<Address> advertise;

  @Option(
      names = "--http",
      required = true,
      paramLabel = "HOST:PORT",
      converter = Addresses.class,
      description = "where browsers reach this node")
  private Address http;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "the same as browsers see it, if it differs")
  private Optional<String> publicUrl;

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE",
      description = "certificate chain for HTTPS, PEM")
  private Optional<Path> tlsCertificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "its key, PKCS#8 PEM")
  private Optional<Path> tlsKey;

  @Option(
      names = "--trust-proxy",
      description = "believe X-Forwarded-For: a reverse proxy stands in front")
  private boolean trustProxy;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT[,…]",
      description = "nodes of the ring to join, never starting one alone; or WISP_BOOTSTRAP")
  private Optional<String> bootstrap;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "keys and what must survive (default: ~/.wisp/node-PORT)")
  private Optional<Path> data;

  @Option(names = "--in-memory", description = "keep messages in memory only")
  private boolean inMemory;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "room for messages (default: half of the memory of the JVM)")
  private Optional<Long> maxBytes;

  @Option(
      names = "--replicas",
      paramLabel = "K",
      description = "copies of each message in this ring (a new ring: 3)")
  private Optional<Integer> replicas;

  @Option(
      names = "--max-ttl",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "longest life of a message in this ring (a new ring: 24h)")
  private Optional<Duration> maxTtl;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      defaultValue = Labels.DEFAULT_NETWORK,
      description = "name of the network (default: ${DEFAULT-VALUE})")
  private String network;

  @Override
  public Integer call() throws CannotStart, InterruptedException {
    return Running.untilStopped(Node.start(settings(System.getenv()), new Log(System.out)));
  }

  NodeSettings settings(Map<String, String> environment) {
    check(
        !listen.isAnyHost() || advertise.isPresent(),
        "--listen on every address needs --advertise HOST:PORT, which others can dial");
    check(tlsCertificate.isPresent() == tlsKey.isPresent(), "--tls-cert and --tls-key go together");
    check(Labels.isNetworkName(network), "--network is 1 to 32 of a-z, 0-9 and -");
    check(maxBytes.orElse(1L) > 0, "--max-bytes must be more than 0");
    return new NodeSettings(
        listen,
        advertise,
        http,
        publicUrl.map(this::url),
        tlsCertificate.map(file -> new TlsFiles(file, tlsKey.orElseThrow())),
        trustProxy,
        bootstrap(environment.getOrDefault("WISP_BOOTSTRAP", "")),
        data.orElse(Path.of(System.getProperty("user.home"), ".wisp", "node-" + listen.port())),
        inMemory,
        maxBytes.orElse(Runtime.getRuntime().maxMemory() / 2),
        parameters(),
        network);
  }

  private Parameters parameters() {
    check(isBetween(1, replicas.orElse(1), Limits.HOLDERS_MAX), "--replicas is 1 to 16");
    long maxTtlMillis = maxTtl.map(Duration::toMillis).orElse(0L);
    check(maxTtlMillis <= Limits.MAX_TTL_MILLIS, "--max-ttl is at most 24h");
    return new Parameters(replicas.orElse(0), 0, maxTtlMillis);
  }

  private static boolean isBetween(int least, int value, int most) {
    return least <= value && value <= most;
  }

  private List<Address> bootstrap(String fromEnvironment) {
    String given = bootstrap.orElse(fromEnvironment);
    try {
      return given.isBlank()
          ? List.of()
          : Arrays.stream(given.split(",", -1)).map(String::strip).map(Address::parse).toList();
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
    if (!fine) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
