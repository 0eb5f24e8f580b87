package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.lib.bytes.Bytes;

class PassphraseTest {
  @TempDir private Path folder;
  private final Deque<String> typed = new ArrayDeque<>();

  private Passphrase passphrase(Path file, String variable, String... answers) {
    typed.addAll(Arrays.asList(answers));
    return new Passphrase(
        Optional.ofNullable(file),
        Optional.ofNullable(variable),
        question -> Optional.ofNullable(typed.poll()));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("passphrase"), text);
  }

  private static Optional<Bytes> utf8(String text) {
    return Optional.of(Bytes.utf8(text));
  }

  @Test
  void fromTheFileThenTheEnvironmentThenTheConsole() throws IOException {
    assertEquals(utf8("in file"), passphrase(file("in file"), "set", "typed").find("?"));
    assertEquals(utf8("set"), passphrase(null, "set", "typed").find("?"));
    typed.clear();
    assertEquals(utf8("typed"), passphrase(null, "", "typed").find("?"));
    assertEquals(Optional.empty(), passphrase(null, null).find("?"));
  }

  @Test
  void theEndOfTheLineDoesNotCount() throws IOException {
    for (String end : List.of("", "\n", "\r\n")) {
      assertEquals(utf8(" grüße \n."), passphrase(file(" grüße \n." + end), null).find("?"));
    }
  }

  @Test
  void aNewOneIsTypedTwice() throws IOException {
    assertEquals(utf8("new word"), passphrase(null, null, "new word", "new word").choose("?"));
    assertEquals(utf8("set word"), passphrase(null, "set word").choose("?"));
    assertFails("at least 8", passphrase(null, "7 chars"));
    assertFails("at least 8", passphrase(file("7 chars\n"), null));
    assertFails("two different", passphrase(null, null, "new", "now"));
  }

  @Test
  void emptyOnesAndOtherFilesAreRefused() throws IOException {
    assertFails("empty", passphrase(file("\n"), null));
    assertFails("empty", passphrase(null, null, "", ""));
    assertFails("too long", passphrase(file("x".repeat(5_000)), null));
    assertFails("there is no " + folder.resolve("none"), passphrase(folder.resolve("none"), null));
    Files.write(folder.resolve("passphrase"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertFails("UTF-8", passphrase(folder.resolve("passphrase"), null));
  }

  private static void assertFails(String words, Passphrase passphrase) {
    String message =
        assertThrows(IllegalStateException.class, () -> passphrase.choose("?")).getMessage();
    assertTrue(message.contains(words), message);
  }
}
