package wisp.node.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Firefox of this machine with one page, driven by WebDriver BiDi. */
final class Firefox implements AutoCloseable {
  static final String ENTER = "\uE007";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LISTENING = Pattern.compile("BiDi listening on (ws://\\S+)");

  /** It asks nobody outside for anything. */
  private static final String SILENT =
      """
      user_pref("app.normandy.enabled", false);
      user_pref("app.update.enabled", false);
      user_pref("browser.safebrowsing.malware.enabled", false);
      user_pref("browser.safebrowsing.phishing.enabled", false);
      user_pref("browser.shell.checkDefaultBrowser", false);
      user_pref("datareporting.policy.dataSubmissionEnabled", false);
      user_pref("network.captive-portal-service.enabled", false);
      user_pref("network.connectivity-service.enabled", false);
      user_pref("services.settings.server", "data:,");
      user_pref("toolkit.telemetry.enabled", false);
      """;

  private static final int WAIT_MILLIS = 30_000;

  private final Process process;
  private final WebSocket socket;
  private volatile CompletableFuture<JsonNode> answer = new CompletableFuture<>();
  private final String page;

  Firefox(Path folder) throws IOException {
    Path log = folder.resolve("firefox.log");
    Path profile = Files.createDirectory(folder.resolve("firefox"));
    Files.writeString(profile.resolve("user.js"), SILENT);
    List<String> command =
        List.of(
            System.getenv("FIREFOX"),
            "--headless",
            "--no-remote",
            "--profile",
            profile.toString(),
            "--remote-debugging-port",
            "0");
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address(log) + "/session"), new Answers())
            .join();
    ask("session.new", Map.of("capabilities", Map.of()));
    page = ask("browsingContext.getTree", Map.of()).at("/contexts/0/context").asText();
  }

  private static String address(Path log) {
    Await.until("Firefox is there", WAIT_MILLIS, () -> listening(log).isPresent());
    return listening(log).orElseThrow();
  }

  private static Optional<String> listening(Path log) {
    try {
      Matcher found = LISTENING.matcher(Files.readString(log));
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  private JsonNode ask(String method, Map<String, ?> parameters) {
    ObjectNode question = JSON.createObjectNode().put("id", 1).put("method", method);
    question.set("params", JSON.valueToTree(parameters));
    answer = new CompletableFuture<>();
    socket.sendText(question.toString(), true).join();
    JsonNode said = answer.orTimeout(WAIT_MILLIS, TimeUnit.MILLISECONDS).join();
    if (!"success".equals(said.path("type").asText())) {
      throw new AssertionError(method + ": " + said);
    }
    return said.path("result");
  }

  void open(String url) {
    ask("browsingContext.navigate", Map.of("context", page, "url", url, "wait", "complete"));
  }

  /** The value of an expression, as text. */
  String value(String expression) {
    Map<String, ?> parameters =
        Map.of(
            "expression",
            "String(" + expression + ")",
            "target",
            Map.of("context", page),
            "awaitPromise",
            true);
    return ask("script.evaluate", parameters).at("/result/value").asText();
  }

  void await(String expression) {
    Await.until(expression, WAIT_MILLIS, () -> "true".equals(value(expression)));
  }

  void click(String testId) {
    whenThere(testId, "click");
  }

  void focus(String testId) {
    whenThere(testId, "focus");
  }

  private void whenThere(String testId, String action) {
    String element = "document.querySelector('[data-testid=" + testId + "]')";
    await(element + "?.checkVisibility()");
    String unused = value(element + "." + action + "()");
  }

  /** Key by key, where the focus is. */
  void type(String text) {
    List<Map<String, String>> keys =
        text.chars()
            .mapToObj(Character::toString)
            .flatMap(key -> List.of("keyDown", "keyUp").stream().map(type -> key(type, key)))
            .toList();
    ask(
        "input.performActions",
        Map.of(
            "context",
            page,
            "actions",
            List.of(Map.of("type", "key", "id", "keyboard", "actions", keys))));
  }

  private static Map<String, String> key(String type, String key) {
    return Map.of("type", type, "value", key);
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().join();
  }

  private final class Answers implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String message) {
      try {
        JsonNode node = JSON.readTree(message);
        boolean unused = node.has("id") && answer.complete(node);
      } catch (IOException broken) {
        throw new AssertionError(broken);
      }
    }
  }
}
