package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "ring http://",
        "ring http://a_b",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|say one of backup, history, id, node, receive, restore, ring, send",
        "no|there is no command 'no'; say one of backup,",
        "help|there is no command 'help'; say one of backup,",
        "--no|there is no option '--no'",
        "id|say one of new, show, safety, settings, lock, unlock, delete",
        "id no|there is no command 'no'; say one of new,",
        "id new|give --home DIR",
        "id new --home|give --home DIR",
        "id new --home h x|'x' is one word too many; blanks need quotes around",
        "id new --home h --via x|--via: 'x' is not a URL such as http://localhost:8080",
        "id new --home=|--home: it is empty",
        "send --home h|give --via URL, ADDRESS, TEXT; a TEXT that begins with - goes after --",
        "send --home h --home i|give --home only once",
        "send --home h --ttl soon|--ttl: 'soon' is not a duration such as 30s, 10m or 24h",
        "receive --home h --follow=x|--follow takes no value",
        "history --home h me|ADDRESS: 'me' is neither an address nor a link",
        "node --listen a:1|give --http HOST:PORT",
        "node --listen a:1 --http a:1 --data=|--data: it is empty",
        "node --listen a:1 --http a:1 --in-memory=x|--in-memory takes no value",
        "ring|give URL",
        "ring http://a --expect x|--expect: 'x' is not a whole number from 1"
      })
  void wrongUsageIsToldInPlainWords(String arguments, String told) {
    String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);
    assertEquals(2, run(words), arguments);
    assertTrue(errors.toString().contains(": " + told), errors.toString());
    assertTrue(errors.toString().endsWith(" --help)\n"), errors.toString());
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
