package wisp.node.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import wisp.node.transport.Log;
import wisp.node.transport.Node;

/** {@code wisp warm-up}: two nodes for a moment, so that the JVM can archive what a node loads. */
final class WarmUpCommand implements Callable<Integer> {
  private static final int TRIES = 200;
  private static final int PAUSE_MILLIS = 50;

  private final CommandSpec spec =
      Options.command("warm-up", "Load what a node needs, for the JVM's class archive.", this);

  CommandLine commandLine() {
    spec.usageMessage().hidden(true);
    return new CommandLine(spec);
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("wisp-warm-up");
    Log silent = new Log(new PrintStream(PrintStream.nullOutputStream()));
    Node first = node(folder.resolve("first"), List.of(), silent);
    Node second = node(folder.resolve("second"), List.of("--bootstrap", first.address()), silent);
    try {
      return visit(second.url()) ? 0 : 1;
    } finally {
      second.leave();
      first.leave();
      delete(folder);
    }
  }

  private static Node node(Path data, List<String> more, Log log) throws Exception {
    NodeCommand command = new NodeCommand();
    Stream<String> usual =
        Stream.of("--listen", "127.0.0.1:0", "--http", "127.0.0.1:0", "--data", data.toString());
    String[] arguments = Stream.concat(usual, more.stream()).toArray(String[]::new);
    command.commandLine().parseArgs(arguments);
    return Node.start(command.settings(""), log);
  }

  private static boolean visit(String url) throws Exception {
    get(url, "/");
    get(url, "/v1/status");
    for (int i = 0; i < TRIES; i++) {
      if (get(url, "/readyz").startsWith("HTTP/1.1 200")) {
        return true;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return false;
  }

  private static String get(String url, String path) throws IOException {
    URI uri = URI.create(url);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: wisp\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] response = socket.getInputStream().readAllBytes();
      return new String(response, StandardCharsets.ISO_8859_1);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
