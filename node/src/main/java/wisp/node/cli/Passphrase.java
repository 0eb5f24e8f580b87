package wisp.node.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.node.transport.Unusable;

/** Where a passphrase comes from: a file, else the environment, else who sits at the console. */
final class Passphrase {
  private static final int FILE_MAX_BYTES = 4_096;
  private static final int MIN_CHARS = 8;

  private final Optional<Path> file;
  private final Optional<String> variable;
  private final Prompt prompt;

  /** Asks a person without echo; nothing if nobody is there. */
  interface Prompt {
    Optional<String> ask(String question);
  }

  Passphrase(Optional<Path> file, Optional<String> variable, Prompt prompt) {
    this.file = file;
    this.variable = variable.filter(value -> !value.isEmpty());
    this.prompt = prompt;
  }

  static Passphrase of(Path file, String variable) {
    return new Passphrase(
        Optional.ofNullable(file),
        Optional.ofNullable(System.getenv(variable)),
        Passphrase::askAtConsole);
  }

  /** One that exists. */
  Optional<Bytes> find(String question) {
    return given().or(() -> prompt.ask(question).map(Passphrase::checked));
  }

  /** A new one, which a person types twice. */
  Optional<Bytes> choose(String question) {
    return given()
        .or(() -> prompt.ask(question).map(first -> repeated(question, first)))
        .map(Passphrase::longEnough);
  }

  private Optional<Bytes> given() {
    return file.map(Passphrase::read).or(() -> variable.map(Bytes::utf8));
  }

  private Bytes repeated(String question, String first) {
    if (!prompt.ask(question + " again").filter(first::equals).isPresent()) {
      throw new IllegalStateException("these were two different passphrases");
    }
    return checked(first);
  }

  private static Bytes checked(String passphrase) {
    if (passphrase.isEmpty()) {
      throw new IllegalStateException("the passphrase is empty");
    }
    return Bytes.utf8(passphrase);
  }

  private static Bytes longEnough(Bytes passphrase) {
    if (passphrase.toText().length() < MIN_CHARS) {
      throw new IllegalStateException(
          "a new passphrase has at least " + MIN_CHARS + " characters: take a longer one");
    }
    return passphrase;
  }

  /** The file's text without the end of its last line. */
  private static Bytes read(Path file) {
    try {
      if (Files.size(file) > FILE_MAX_BYTES) {
        throw new IllegalStateException(file + " is too long for a passphrase");
      }
      String text = Bytes.wrap(Files.readAllBytes(file)).toText();
      return checked(without("\r", without("\n", text)));
    } catch (NoSuchFileException none) {
      throw new IllegalStateException("there is no " + file);
    } catch (IOException failure) {
      throw new IllegalStateException("cannot read " + file + ": " + Unusable.why(file, failure));
    } catch (Malformed noText) {
      throw new IllegalStateException(file + " is not UTF-8");
    }
  }

  private static String without(String end, String text) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  /** Some JDKs have another console, which is there even where nobody can type. */
  private static Optional<String> askAtConsole(String question) {
    System.setProperty("jdk.console", "java.base");
    return Optional.ofNullable(System.console())
        .map(console -> console.readPassword("%s: ", question))
        .map(Passphrase::text);
  }

  private static String text(char[] typed) {
    String text = new String(typed);
    Arrays.fill(typed, ' ');
    return text;
  }
}
