package wisp.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file of this repository. {@code code} is its text with comments, strings and characters
 * emptied, so that what is found in it is code.
 */
record Source(Path path, String text, String code) {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*.*?\\*/");
  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"\"\".*?\"\"\"");
  private static final Pattern LITERAL =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])++'");
  private static final Pattern COMMENT = Pattern.compile("(?s)//[^\n]*|/\\*.*?\\*/");
  private static final Pattern NOT_CODE =
      Pattern.compile(TEXT_BLOCK + "|" + LITERAL + "|" + COMMENT);
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern QUALIFIED =
      Pattern.compile(
          "\\b(?:java|javax|jdk|sun|com|org|io|picocli|wisp)(?:\\.[a-z]\\w*)*\\.(?:[A-Z]\\w*|\\*)");

  /** All Java files below {@code folder} of the repository; none if there is no such folder. */
  static List<Source> under(String folder) {
    Path root = REPOSITORY.resolve(folder);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().endsWith(".java")).map(Source::read).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static String file(String name) {
    return text(REPOSITORY.resolve(name));
  }

  static Source of(Path path, String text) {
    return new Source(path, text, NOT_CODE.matcher(text).replaceAll(Source::emptied));
  }

  String packageName() {
    return PACKAGE
        .matcher(code)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no package: " + path));
  }

  /** Every type named with its package, in imports and elsewhere. */
  TreeSet<String> qualifiedNames() {
    TreeSet<String> names = new TreeSet<>();
    QUALIFIED.matcher(code).results().map(MatchResult::group).forEach(names::add);
    return names;
  }

  boolean mentions(String regex) {
    return Pattern.compile(regex).matcher(code).find();
  }

  int lines() {
    return (int) text.lines().count();
  }

  /** Lines with comments that are not Javadoc. */
  int commentLines() {
    String rest = JAVADOC.matcher(text).replaceAll("");
    String plain = LITERAL.matcher(TEXT_BLOCK.matcher(rest).replaceAll("")).replaceAll("");
    return COMMENT.matcher(plain).results().mapToInt(match -> lineCount(match.group())).sum();
  }

  /** The name of the file, which is that of its type. */
  String typeName() {
    return path.getFileName().toString().replace(".java", "");
  }

  /** The path from the repository on. */
  @Override
  public String toString() {
    return path.isAbsolute() ? REPOSITORY.relativize(path).toString() : path.toString();
  }

  private static Source read(Path path) {
    return of(path, text(path));
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String emptied(MatchResult match) {
    return "\n".repeat(lineCount(match.group()) - 1);
  }

  private static int lineCount(String text) {
    return 1 + (int) text.chars().filter(c -> c == '\n').count();
  }
}
