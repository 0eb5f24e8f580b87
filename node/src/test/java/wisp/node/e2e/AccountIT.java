package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What becomes of an account at a shell: compared, locked, moved to another device, deleted. */
@Execution(ExecutionMode.CONCURRENT)
class AccountIT extends SharedRing {
  @TempDir static Path folder;

  private static Owner create(String name, int node) throws Exception {
    return Owner.create(folder.resolve(name), nodes.url(node));
  }

  private static String passphrase(String words) throws IOException {
    return Files.writeString(folder.resolve(words), words + "\n").toString();
  }

  private static List<String> safety(Owner one, Owner other, String... options) throws Exception {
    return one.done(List.of("id", "safety", other.address()), options).out().lines().toList();
  }

  @Test
  void bothCompareTheSameSafetyNumber() throws Exception {
    Owner ann = create("ann", 0);
    Owner bob = create("bob", 1);
    bob.send(ann, "is it you?");
    assertEquals(List.of("is it you?"), Owner.texts(ann.receive()));
    List<String> atBob = safety(bob, ann);
    assertEquals(List.of(atBob.get(0), "verified"), safety(ann, bob, "--mark"));
    assertEquals("not verified", atBob.get(1));
    assertEquals("verified", safety(ann, bob).get(1));
  }

  @Test
  void aLockedAccountOpensWithItsPassphrase() throws Exception {
    String right = passphrase("the right one");
    String wrong = passphrase("the wrong one");
    Owner cat = create("cat", 1);
    Owner dan = create("dan", 2);
    Wisp.Result cut = dan.send(cat, "the old plan", "--ttl", "48h");
    assertEquals(
        "wisp send: this ring keeps messages at most 24h; --ttl is cut to it", cut.err().trim());
    cat.receive();
    cat.done(List.of("id", "lock"), "--new-passphrase-file", right);
    assertFalse(
        Files.readString(Path.of(cat.account()), StandardCharsets.ISO_8859_1).contains("plan"));
    cat.fails("this account is locked", List.of("history"));
    cat.fails("wrong passphrase", List.of("history"), "--passphrase-file", wrong);
    assertEquals(List.of("the old plan"), cat.history(dan, "--passphrase-file", right));
    dan.send(cat, "the new plan");
    assertEquals(List.of("the new plan"), Owner.texts(cat.receive("--passphrase-file", right)));
  }

  @Test
  void aBackupMovesTheAccountToAnotherDevice() throws Exception {
    String passphrase = passphrase("of the backup");
    Path backup = folder.resolve("backup");
    Owner eve = create("eve", 0);
    Owner old = create("fay", 1);
    eve.send(old, "before");
    assertEquals(List.of("before"), Owner.texts(old.receive()));
    old.send(eve, "an answer");
    assertEquals(List.of("an answer"), Owner.texts(eve.receive()));
    old.done(List.of("backup", backup.toString()), "--passphrase-file", passphrase);
    eve.send(old, "after the backup");
    old.receive();

    Owner fay = old.restored(folder.resolve("fay-2"), backup, "--passphrase-file", passphrase);
    assertEquals(List.of("before", "an answer"), fay.history(eve));
    fay.send(eve, "from another device");
    List<JsonNode> heard = eve.receive().stream().filter(line -> line.has("text")).toList();
    assertEquals(List.of("new-device", ""), heard.stream().map(AccountIT::kind).toList());
    assertEquals("from another device", heard.get(1).path("text").asText());

    String moved = "this account moved to another device";
    old.fails(moved, List.of("receive", "--via", old.url()));
    old.fails(moved, List.of("send", "--via", old.url(), eve.address(), "too late"));
    old.fails("but not on the ring", List.of("id", "delete", "--yes", "--via", old.url()));
    old.fails("no account in", List.of("id", "show"));
    eve.send(fay, "welcome back");
    assertEquals(List.of("welcome back"), Owner.texts(fay.receive()));
  }

  private static String kind(JsonNode line) {
    return line.path("kind").asText();
  }

  @Test
  void aDeletedAccountIsGoneEverywhere() throws Exception {
    Owner gil = create("gil", 2);
    Owner hal = create("hal", 0);
    gil.send(hal, "in the archive");
    hal.receive();
    hal.send(gil, "never to be read");
    gil.done(List.of("id", "delete", "--yes", "--via", gil.url()));
    String left = Files.readString(Path.of(gil.account()), StandardCharsets.ISO_8859_1);
    assertFalse(left.contains("archive") || left.contains(hal.address()), left);
    gil.fails("no account in", List.of("id", "show"));
    Owner ida = create("ida", 1);
    ida.fails(
        "nobody was online with this address yet",
        List.of("send", "--via", ida.url(), "--timeout", "2s", gil.address(), "hello?"));
  }
}
