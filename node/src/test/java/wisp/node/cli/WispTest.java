package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WispTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    CommandLine wisp = Wisp.commandLine(arguments.length == 0 ? "" : arguments[0]);
    return wisp.setOut(new PrintWriter(out)).setErr(new PrintWriter(errors)).execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "--unknown",
        "node",
        "node --listen a:1",
        "node --listen a --http a:1",
        "node --listen a:1 --http a:1 --unknown",
        "node --listen a:1 --http a:1 b",
        "node --listen a:1 --http a:1 --max-ttl 25h",
        "node --listen a:1 --http a:1 --max-ttl soon",
        "node --listen a:1 --http a:1 --replicas 17",
        "node --listen a:1 --http a:1 --replicas 0",
        "node --listen a:1 --http a:1 --max-bytes x",
        "node --listen a:1 --http a:1 --network A",
        "node --listen a:1 --http a:1 --bootstrap a",
        "node --listen a:1 --http a:1 --public-url example.org",
        "node --listen a:1 --http a:1 --tls-cert c.pem",
        "node --listen 0.0.0.0:1 --http a:1",
        "ring",
        "ring example.org",
        "ring http://localhost:1 more",
        "id",
        "id delete --home h --via http://localhost:1",
        "id safety --home h me",
        "id settings --home h --keep-trying maybe",
        "history --home h me"
      })
  void wrongUsageIsOneLineAndTwo(String arguments) {
    String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);
    assertEquals(2, run(words), arguments);
    assertEquals(1, errors.toString().lines().count(), errors.toString());
    assertTrue(errors.toString().startsWith("wisp"), errors.toString());
    assertEquals("", out.toString());
  }

  @Test
  void whoMistypesIsToldWhatTheyMayHaveMeant() {
    assertEquals(2, run("recieve"));
    assertEquals(2, run("ring", "--jsno", "http://localhost:1"));
    String told = errors.toString();
    assertTrue(told.contains("did you mean receive?"), told);
    assertTrue(told.contains("did you mean --json?"), told);
  }

  @Test
  void helpNamesTheCommands() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("node") && out.toString().contains("ring"));
    assertEquals(0, run("node", "--help"));
    assertTrue(out.toString().contains("--bootstrap"));
  }

  @Test
  void aRingThatDoesNotAnswerIsAFailure() {
    assertEquals(1, run("ring", "http://localhost:1"));
    assertEquals("", out.toString());
    assertEquals("wisp ring: not a ring: http://localhost:1 does not answer\n", errors.toString());
  }
}
