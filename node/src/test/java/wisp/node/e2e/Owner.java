package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Somebody at a shell, with an account in a folder, who goes through one node. */
record Owner(String home, String url, String address) {
  static Owner create(Path home, String url) throws Exception {
    Wisp.Result made = Wisp.run("id", "new", "--home", home.toString(), "--via", url);
    assertEquals(0, made.exit(), made.err());
    return new Owner(home.toString(), url, made.out().trim());
  }

  /** The same account in another folder, from a backup. */
  Owner restored(Path elsewhere, Path backup, String... options) throws Exception {
    Owner there = new Owner(elsewhere.toString(), url, address);
    assertEquals(address, there.done(List.of("restore", backup.toString()), options).out().trim());
    return there;
  }

  String account() {
    return home + "/account.wisp";
  }

  Wisp.Result done(List<String> command, String... options) throws Exception {
    Wisp.Result result = Wisp.run(arguments(command, options));
    assertEquals(0, result.exit(), result.err());
    return result;
  }

  /** With exit code 1 and these words in the one line that it says. */
  void fails(String words, List<String> command, String... options) throws Exception {
    Wisp.Result result = Wisp.run(arguments(command, options));
    assertEquals(1, result.exit(), result.out() + result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(result.err().contains(words), result.err());
  }

  Wisp.Result send(Owner to, String text, String... options) throws Exception {
    return done(List.of("send", "--via", url, to.address, text), options);
  }

  List<JsonNode> receive(String... options) throws Exception {
    return done(List.of("receive", "--via", url, "--json"), options).json();
  }

  List<String> history(Owner with, String... options) throws Exception {
    return texts(done(List.of("history", "--json", with.address), options).json());
  }

  Process start(Path output, String... command) throws Exception {
    return Wisp.process(List.of(arguments(List.of(command))))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(output.toFile())
        .start();
  }

  static List<String> texts(List<JsonNode> lines) {
    return lines.stream().filter(n -> n.has("text")).map(n -> n.path("text").asText()).toList();
  }

  private String[] arguments(List<String> command, String... options) {
    return Stream.of(command, List.of("--home", home), List.of(options))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }
}
