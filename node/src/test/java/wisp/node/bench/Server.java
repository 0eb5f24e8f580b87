package wisp.node.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A process that is measured from outside; see {@link Served}. */
final class Server implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final PrintStream in;
  private List<InetSocketAddress> addresses;

  private Server(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.addresses = addresses(line());
  }

  /** {@code first} comes before all other classes. */
  static Server start(List<String> options, Optional<Path> first, Class<?> main, String... args) {
    String classes = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        first.map(path -> path + System.getProperty("path.separator")).orElse("") + classes);
    command.add(main.getName());
    command.addAll(List.of(args));
    try {
      return new Server(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<InetSocketAddress> addresses(String line) {
    return Arrays.stream(line.split(" "))
        .map(each -> each.split(":"))
        .map(each -> new InetSocketAddress(each[0], Integer.parseInt(each[1])))
        .toList();
  }

  private String line() {
    try {
      return Optional.ofNullable(out.readLine()).orElseThrow();
    } catch (IOException ended) {
      throw new UncheckedIOException(ended);
    }
  }

  private String ask(String word) {
    in.println(word);
    return line();
  }

  List<InetSocketAddress> addresses() {
    return addresses;
  }

  long cpuNanos() {
    return Long.parseLong(ask("cpu"));
  }

  long heapBytes() {
    return Long.parseLong(ask("heap"));
  }

  void add() {
    addresses = addresses(ask("add"));
  }

  @Override
  public void close() {
    in.close();
    process.onExit().join();
  }
}
