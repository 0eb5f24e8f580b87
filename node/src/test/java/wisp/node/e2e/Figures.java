package wisp.node.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.node.Ports;
import wisp.node.bench.Figure;
import wisp.node.bench.Rings;
import wisp.node.bench.Speeds;
import wisp.node.bench.Throughput;
import wisp.node.store.KeepingSpeed;

/** What {@code bin/bench} measures; not part of the tests, for times depend on the machine. */
class Figures {
  @TempDir Path folder;
  private final List<Figure> figures = new ArrayList<>();

  @Test
  void measure() throws Exception {
    add("executable jar", Sizes.jarBytes() / 1e6, "MB", 12);
    add("first load, WasmGC, Brotli, all files", Sizes.firstLoadBytes(".wasm") / 1e3, "kB", 180);
    add("first load, JavaScript, Brotli, all files", Sizes.firstLoadBytes("js") / 1e3, "kB", 0);
    startMillis();
    idle();
    inChromium();
    figures.addAll(PageSpeeds.measure(Files.createDirectories(folder.resolve("page"))));
    figures.addAll(StoredSpeeds.measure(Files.createDirectories(folder.resolve("stored"))));
    figures.addAll(Throughput.measure());
    figures.addAll(Speeds.measure());
    figures.addAll(KeepingSpeed.measure());
    figures.addAll(Rings.measure());
    figures.forEach(figure -> System.out.println(figure.line()));
    Path report = Path.of("..", "target", "bench.json");
    Files.createDirectories(report.getParent());
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(report.toFile(), figures);
  }

  private void inChromium() throws IOException {
    Path measured = Path.of("..", "webclient", "target", "browser-speeds.txt");
    for (String line : Files.readAllLines(measured)) {
      String[] parts = line.split("\\|", -1);
      double value = Double.parseDouble(parts[1]);
      add("Chromium, " + parts[0], value, parts[2], Double.parseDouble(parts[3]));
    }
  }

  private void startMillis() throws IOException {
    oneStartMillis(folder.resolve("start-warm"));
    List<Long> runs = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      runs.add(oneStartMillis(folder.resolve("start-" + i)));
    }
    add("start to listening, median of 9", (double) median(runs), "ms", 150);
  }

  private long oneStartMillis(Path data) throws IOException {
    int tcpPort = Ports.free();
    int httpPort = Ports.free();
    List<String> command = new ArrayList<>();
    command.addAll(List.of("node", "--in-memory", "--data", data.toString()));
    command.addAll(List.of("--listen", "127.0.0.1:" + tcpPort));
    command.addAll(List.of("--http", "127.0.0.1:" + httpPort));
    long startNanos = System.nanoTime();
    Process process =
        Wisp.process(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("start.log").toFile())
            .start();
    while (!listens(tcpPort) || !listens(httpPort)) {
      LockSupport.parkNanos(1_000_000);
    }
    long millis = (System.nanoTime() - startNanos) / 1_000_000;
    process.destroyForcibly().onExit().join();
    return millis;
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void idle() throws IOException {
    try (Nodes nodes = Nodes.start(folder, 8)) {
      LockSupport.parkNanos(120_000_000_000L);
      long beforeMillis = cpuMillis(nodes);
      LockSupport.parkNanos(60_000_000_000L);
      double percent = (cpuMillis(nodes) - beforeMillis) / 600.0;
      add("idle ring of 8, of one core, in the third minute", percent, "%", 1);
      List<Long> kib = IntStream.range(0, 8).mapToObj(i -> residentKib(nodes.pid(i))).toList();
      add("idle node of these, resident, median", median(kib) / 1024.0, "MiB", 56);
    }
  }

  private static long cpuMillis(Nodes nodes) {
    return IntStream.range(0, 8)
        .mapToObj(i -> ProcessHandle.of(nodes.pid(i)).orElseThrow().info())
        .mapToLong(info -> info.totalCpuDuration().orElseThrow().toMillis())
        .sum();
  }

  private static long residentKib(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
      byte[] out = ps.getInputStream().readAllBytes();
      return Long.parseLong(new String(out, StandardCharsets.UTF_8).trim());
    } catch (IOException noPs) {
      throw new AssertionError(noPs);
    }
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private void add(String name, double value, String unit, double bound) {
    figures.add(Figure.atMost(bound, name, value, unit));
  }
}
