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
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final String JAR = System.getProperty("wisp.jar");
  private static List<String> options = List.of();

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

  /** Starts the jar with the options of bin/run; its output and errors can be redirected. */
  static ProcessBuilder process(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(options());
    command.addAll(List.of("-jar", JAR));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    builder.environment().remove("WISP_BOOTSTRAP");
    return builder;
  }

  private static synchronized List<String> options() throws IOException {
    if (options.isEmpty()) {
      String print = "wisp_node_options '" + JAVA + "' '" + JAR + "'; printf '%s\\n' ";
      String script = ". ../bin/java-options; " + print + "\"${WISP_NODE_OPTIONS[@]}\"";
      Process bash = new ProcessBuilder("bash", "-c", script).start();
      byte[] out = bash.getInputStream().readAllBytes();
      options = new String(out, StandardCharsets.UTF_8).lines().toList();
    }
    return options;
  }

  static Result run(String... arguments) throws IOException, InterruptedException {
    return runWithInput("", arguments);
  }

  static Result runWithInput(String input, String... arguments)
      throws IOException, InterruptedException {
    Process process = process(List.of(arguments)).start();
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
