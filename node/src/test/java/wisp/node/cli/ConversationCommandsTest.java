package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.bytes.Bytes;
import wisp.lib.client.Address;
import wisp.lib.client.Event;

/** What can be asked about others without a ring. */
class ConversationCommandsTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private final Shell shell = new Shell();
  private String ann;
  private String bob;
  private String toAnn;
  private String toBob;

  @BeforeEach
  void accounts() {
    ann = folder.resolve("ann").toString();
    bob = folder.resolve("bob").toString();
    toAnn = shell.done("id", "new", "--home", ann).get(0);
    toBob = shell.done("id", "new", "--home", bob).get(0);
  }

  private static Home open(String home) {
    return Home.open(Path.of(home), () -> Bytes.EMPTY, Session.ENTROPY);
  }

  private static void write(String home, String to, String text) throws IOException {
    try (Home opened = open(home)) {
      Offline.handle(opened, new Event.Write(Address.parse(to), Bytes.EMPTY, text, 0));
    }
  }

  @Test
  void bothSidesSeeTheSameNumber() throws IOException {
    List<String> atAnn = shell.done("id", "safety", "--home", ann, toBob);
    assertTrue(atAnn.get(0).matches("[0-9]{5}( [0-9]{5}){11}"), atAnn.get(0));
    assertEquals("not verified", atAnn.get(1));
    Home busy = open(bob);
    assertEquals(atAnn, shell.done("id", "safety", "--home", bob, toAnn));
    busy.close();
    shell.fails("own address", "id", "safety", "--home", ann, toAnn);
  }

  @Test
  void theMarkStaysUntilItIsTakenBack() throws IOException {
    String[] mark = {"id", "safety", "--home", ann, "--mark", toBob};
    shell.fails("nothing was ever exchanged", mark);
    shell.fails(
        2,
        "give --mark or --unmark, not both",
        "id",
        "safety",
        "--mark",
        "--unmark",
        "--home",
        ann,
        toBob);
    write(ann, toBob, "hello");
    assertEquals("verified", shell.done(mark).get(1));
    assertEquals("verified", shell.done("id", "safety", "--home", ann, toBob).get(1));
    JsonNode line =
        JSON.readTree(shell.done("id", "safety", "--home", ann, "--json", toBob).get(0));
    assertEquals(toBob, line.path("contact").asText());
    assertEquals(71, line.path("safetyNumber").asText().length());
    assertTrue(line.path("verified").asBoolean());
    assertEquals(
        "not verified", shell.done("id", "safety", "--home", ann, "--unmark", toBob).get(1));
    assertEquals("not verified", shell.done("id", "safety", "--home", ann, toBob).get(1));
  }

  @Test
  void oldConversationsOldestFirst() throws IOException {
    String carl = shell.done("id", "new", "--home", folder.resolve("carl").toString()).get(0);
    assertEquals(List.of(), shell.done("history", "--home", ann));
    write(ann, toBob, "one");
    write(ann, carl, "two");
    write(ann, toBob, "three\u001b[31m");
    List<String> all = shell.done("history", "--home", ann);
    assertEquals(3, all.size());
    assertTrue(all.get(0).endsWith("Z to " + toBob + ": one [waiting]"), all.get(0));
    assertTrue(all.get(1).contains(" to " + carl + ": two "), all.get(1));
    assertTrue(all.get(2).contains(": three [31m [waiting]"), all.get(2));
    assertEquals(List.of(all.get(0), all.get(2)), shell.done("history", "--home", ann, toBob));
    shell.fails("nothing was ever exchanged", "history", "--home", bob, toAnn);
  }

  @Test
  void aLockedHistoryOpensWithItsPassphrase() throws IOException {
    String right = Files.writeString(folder.resolve("right"), "right passphrase\n").toString();
    write(ann, toBob, "the plan");
    shell.done("id", "lock", "--home", ann, "--new-passphrase-file", right);
    shell.fails("this account is locked", "history", "--home", ann);
    List<String> lines =
        shell.done("history", "--home", ann, "--json", "--passphrase-file", right, toBob);
    JsonNode line = JSON.readTree(lines.get(0));
    assertEquals("the plan", line.path("text").asText());
    assertEquals(toBob, line.path("contact").asText());
    assertEquals(toAnn, line.path("from").asText());
    assertEquals("text", line.path("kind").asText());
    assertEquals("waiting", line.path("state").asText());
    assertEquals("", line.path("reason").asText());
    assertTrue(line.path("sentAt").asLong() > 1_700_000_000_000L);
    assertEquals(32, line.path("id").asText().length());
  }

  @Test
  void settingsAreChangedOneByOne() {
    assertEquals(
        List.of("read-receipts on", "keep-trying off"),
        shell.done("id", "settings", "--home", ann));
    assertEquals(
        List.of("read-receipts off", "keep-trying off"),
        shell.done("id", "settings", "--home", ann, "--read-receipts", "off"));
    shell.done("id", "settings", "--home", ann, "--keep-trying", "on");
    assertEquals(
        List.of("{\"readReceipts\":false,\"keepTrying\":true}"),
        shell.done("id", "settings", "--home", ann, "--json"));
  }

  @Test
  void whatIsNotMeantIsRefused() {
    String[] send = {"send", "--home", ann, "--via", "http://localhost:1", toBob, ""};
    shell.fails(2, "nothing to send", send);
    for (String text : List.of("-hello", "- milk")) {
      String[] dash = {"send", "--home", ann, "--via", "http://localhost:1", toBob, text};
      shell.fails(2, "give TEXT; a TEXT that begins with - goes after --", dash);
    }
    shell.fails(2, "say --yes", "id", "delete", "--home", ann, "--via", "http://localhost:1");
    assertEquals(List.of(toAnn), shell.done("id", "show", "--home", ann));
  }
}
