package wisp.node.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The executable jar, as a shell would call it. */
final class Wisp {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How one call ended. */
  record Result(int exit, String out, String err) {
    List<JsonNode> json() throws IOException {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : out.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    }
  }

  private Wisp() {}

  static List<String> command() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(List.of(System.getProperty("wisp.javaOptions", "-Xmx64m").split(" ")));
    command.addAll(List.of("-jar", System.getProperty("wisp.jar")));
    return command;
  }

  static Result run(String... arguments) throws IOException, InterruptedException {
    return runWithInput("", arguments);
  }

  static Result runWithInput(String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = command();
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("wisp hangs: " + String.join(" ", arguments));
    }
    return new Result(process.exitValue(), out, err);
  }
}
