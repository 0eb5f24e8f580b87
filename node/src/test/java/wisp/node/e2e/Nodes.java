package wisp.node.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import wisp.node.Ports;

/** A ring of real node processes from the shipped jar, on loopback. */
final class Nodes implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HOLDERS = 3;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final Path folder;
  private final List<Integer> tcpPorts = new ArrayList<>();
  private final List<Integer> httpPorts = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();

  private final List<String> keeping;
  private final List<String> firstOptions;

  private Nodes(Path folder, int count, List<String> keeping, String... firstNodeOptions)
      throws IOException {
    this.folder = folder;
    this.keeping = keeping;
    this.firstOptions = List.of(firstNodeOptions);
    for (int i = 0; i < count; i++) {
      tcpPorts.add(Ports.free());
      httpPorts.add(Hosts.ours(Ports.free()));
    }
  }

  /** Starts {@code count} nodes and waits until they are one ring. */
  static Nodes start(Path folder, int count, String... firstNodeOptions) throws IOException {
    return start(new Nodes(folder, count, List.of("--in-memory"), firstNodeOptions), count);
  }

  /** The same with messages on disk. */
  static Nodes startOnDisk(Path folder, int count, String... firstNodeOptions) throws IOException {
    return start(new Nodes(folder, count, List.of(), firstNodeOptions), count);
  }

  private static Nodes start(Nodes nodes, int count) throws IOException {
    try {
      for (int i = 0; i < count; i++) {
        nodes.restart(i);
      }
      Await.until("one ring of " + count, 30_000, () -> nodes.isOneRing(count));
      return nodes;
    } catch (IOException | AssertionError failed) {
      nodes.close();
      throw failed;
    }
  }

  private List<String> bootstrapOptions() {
    return List.of("--bootstrap", "127.0.0.1:" + tcpPorts.get(0));
  }

  private void launch(int i, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("node", "--listen", "127.0.0.1:" + tcpPorts.get(i)));
    command.addAll(keeping);
    command.addAll(List.of("--http", "127.0.0.1:" + httpPorts.get(i)));
    command.addAll(List.of("--data", folder.resolve("node-" + i).toString()));
    command.addAll(options);
    Path log = folder.resolve("node-" + i + ".log");
    ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
    Process process =
        Wisp.process(command).redirectErrorStream(true).redirectOutput(output).start();
    if (i < processes.size()) {
      processes.set(i, process);
    } else {
      processes.add(process);
    }
  }

  /** A node that was killed, or stopped, starts again with the same data. */
  void restart(int i) throws IOException {
    launch(i, i == 0 ? firstOptions : bootstrapOptions());
  }

  /** SIGTERM; returns the exit code. */
  int stop(int i) {
    processes.get(i).destroy();
    return exitCode(i);
  }

  int exitCode(int i) {
    return processes.get(i).onExit().join().exitValue();
  }

  Path data(int i) {
    return folder.resolve("node-" + i);
  }

  int size() {
    return processes.size();
  }

  /** Whether all are one ring and every range is known to have all its copies. */
  boolean isWhole() {
    return isOneRing(size())
        && alive().allMatch(i -> status(i).orElseThrow().path("incomplete").asInt() == 0);
  }

  String url(int i) {
    return "http://localhost:" + httpPorts.get(i);
  }

  int tcpPort(int i) {
    return tcpPorts.get(i);
  }

  int httpPort(int i) {
    return httpPorts.get(i);
  }

  long pid(int i) {
    return processes.get(i).pid();
  }

  boolean isAlive(int i) {
    return processes.get(i).isAlive();
  }

  /** SIGKILL: no goodbye. */
  void kill(int i) {
    processes.get(i).destroyForcibly().onExit().join();
  }

  String log(int i) throws IOException {
    return Files.readString(folder.resolve("node-" + i + ".log"));
  }

  Optional<JsonNode> status(int i) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url(i) + "/v1/status"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return Optional.of(
          JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body()));
    } catch (IOException notUp) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  boolean isOneRing(int members) {
    return alive()
        .allMatch(
            i ->
                status(i)
                    .filter(status -> status.path("ready").asBoolean())
                    .filter(status -> status.path("successors").size() == Math.min(members - 1, 16))
                    .filter(status -> members == 1 || status.path("predecessor").has("id"))
                    .isPresent());
  }

  /** The one that holds messages while its predecessor holds none: the owner of the mailbox. */
  int ownerOfTheOnlyMailbox() {
    Await.until("messages in one mailbox only", 10_000, () -> holders().size() == HOLDERS);
    List<Integer> holders = holders();
    return holders.stream()
        .filter(i -> holders.stream().noneMatch(j -> id(j).equals(predecessor(i))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no owner among holders " + holders));
  }

  private List<Integer> holders() {
    return alive().filter(i -> messages(i) > 0).boxed().toList();
  }

  int messages(int i) {
    return status(i).map(status -> status.path("messages").asInt()).orElse(0);
  }

  private String id(int i) {
    return status(i).orElseThrow().path("nodeId").asText();
  }

  private String predecessor(int i) {
    return status(i).orElseThrow().path("predecessor").path("id").asText();
  }

  IntStream alive() {
    return IntStream.range(0, processes.size()).filter(this::isAlive);
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
