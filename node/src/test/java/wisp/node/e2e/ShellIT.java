package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The command line, alone and with a page. */
@Execution(ExecutionMode.CONCURRENT)
class ShellIT {
  @TempDir static Path folder;
  private static Nodes nodes;

  @BeforeAll
  static void start() throws IOException {
    nodes = Nodes.start(folder, 3, "--max-ttl", "20s");
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  private static Wisp.Result ok(String... arguments) throws Exception {
    Wisp.Result result = Wisp.run(arguments);
    assertEquals(0, result.exit(), result.err());
    return result;
  }

  private static String home(String name) {
    return folder.resolve(name).toString();
  }

  private static String create(String name) throws Exception {
    ok("id", "new", "--home", home(name), "--via", nodes.url(0));
    return ok("id", "show", "--home", home(name)).out().trim();
  }

  @Test
  void shellToShellAndBack() throws Exception {
    String ada = create("ada");
    String ben = create("ben");
    ok("send", "--home", home("ben"), "--via", nodes.url(1), ada, "from a shell");
    List<JsonNode> received =
        ok("receive", "--home", home("ada"), "--via", nodes.url(2), "--json").json();
    JsonNode message = received.stream().filter(n -> n.has("text")).findFirst().orElseThrow();
    assertEquals("from a shell", message.path("text").asText());
    assertEquals(ben, message.path("from").asText());
    List<JsonNode> states =
        ok("receive", "--home", home("ben"), "--via", nodes.url(0), "--json").json();
    assertTrue(
        states.stream().anyMatch(n -> "delivered".equals(n.path("state").asText())),
        states.toString());
    assertEquals(message.path("id").asText(), states.get(0).path("id").asText());
  }

  @Test
  void nobodyCollects() throws Exception {
    String cara = create("cara");
    create("dan");
    Wisp.Result result =
        Wisp.run(
            "send",
            "--home",
            home("dan"),
            "--via",
            nodes.url(1),
            "--ttl",
            "3s",
            "--wait",
            "delivered",
            "--timeout",
            "30s",
            "--json",
            cara,
            "too late");
    assertEquals(1, result.exit(), result.out() + result.err());
    JsonNode last = result.json().get(result.json().size() - 1);
    assertEquals("expired", last.path("state").asText());
    assertEquals("nack", last.path("reason").asText());
  }

  @Test
  void manyLinesOfInput() throws Exception {
    String eve = create("eve");
    create("finn");
    Wisp.Result sent =
        Wisp.runWithInput(
            "one\ntwo\nthree\n",
            "send",
            "--home",
            home("finn"),
            "--via",
            nodes.url(1),
            "--json",
            eve,
            "-");
    assertEquals(0, sent.exit(), sent.err());
    assertEquals(3, sent.json().size(), sent.out());
    List<String> texts =
        ok("receive", "--home", home("eve"), "--via", nodes.url(1), "--json").json().stream()
            .filter(n -> n.has("text"))
            .map(n -> n.path("text").asText())
            .sorted()
            .toList();
    assertEquals(List.of("one", "three", "two"), texts);
  }

  @Test
  void pageToShellAndShellToPage() throws Exception {
    String gus = create("gus");
    try (Chromium chromium = new Chromium();
        Person hal = Person.open(chromium.browser, nodes.url(2) + "/")) {
      hal.begin("Hal");
      hal.add(gus);
      hal.write("page to shell");
      hal.awaitState("page to shell", 5_000, "held");
      List<JsonNode> received =
          ok("receive", "--home", home("gus"), "--via", nodes.url(0), "--json").json();
      JsonNode message = received.stream().filter(n -> n.has("text")).findFirst().orElseThrow();
      assertEquals("page to shell", message.path("text").asText());
      hal.awaitState("page to shell", 8_000, "delivered", "read");
      String from = message.path("from").asText();
      ok("send", "--home", home("gus"), "--via", nodes.url(1), from, "shell to page");
      hal.awaitState("shell to page", 5_000, "received");
    }
  }

  @Test
  void mistakesGetOneLine() throws Exception {
    assertMistake(2, "node", "--nonsense");
    assertMistake(2, "send", "--home", home("nobody"));
    assertMistake(1, "id", "show", "--home", home("nobody"));
    assertMistake(
        1,
        "node",
        "--listen",
        "127.0.0.1:" + nodes.tcpPort(0),
        "--http",
        "127.0.0.1:0",
        "--data",
        home("clash"));
  }

  private static void assertMistake(int exit, String... arguments) throws Exception {
    Wisp.Result result = Wisp.run(arguments);
    assertEquals(exit, result.exit(), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
  }
}
