package wisp.node.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A planted bug. Its head: {@code Guard}, what it takes away; {@code Named}, the invariant that a
 * simulation must name; {@code Runs}, that simulation, a static method below {@code wisp.node};
 * {@code Seeds}, first and last. Then the changes as in a unified diff, but without line numbers;
 * files of the library begin with {@code lib/}.
 */
record Patch(
    String name, String named, String simulation, Seeds seeds, Map<String, List<Hunk>> changes) {
  private static final Path FOLDER = Path.of("src/test/resources/planted");

  record Seeds(long first, long last) {
    static Seeds of(String range) {
      String[] ends = range.split("-", -1);
      return new Seeds(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }
  }

  static List<Patch> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Patch::read).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Patch read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".patch", "");
      return parse(name, Files.readString(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static Patch parse(String name, String text) {
    String[] parts = text.split("(?m)^--- ");
    Map<String, String> head =
        parts[0]
            .lines()
            .collect(Collectors.toMap(line -> word(line, ": ")[0], line -> word(line, ": ")[1]));
    Map<String, List<Hunk>> changes = new LinkedHashMap<>();
    for (String part : List.of(parts).subList(1, parts.length)) {
      String[] file = part.split("\n", 2);
      changes.put(file[0], hunks(file[1]));
    }
    if (!head.containsKey("Guard") || changes.isEmpty()) {
      throw new AssertionError(name + " has no guard or no change");
    }
    return new Patch(
        name, head.get("Named"), head.get("Runs"), Seeds.of(head.get("Seeds")), changes);
  }

  private static String[] word(String line, String separator) {
    return line.split(separator, 2);
  }

  private static List<Hunk> hunks(String text) {
    List<Hunk> hunks = new ArrayList<>();
    for (String lines : text.split("(?m)^@@\n", -1)) {
      if (!lines.isEmpty()) {
        hunks.add(Hunk.of(lines.lines().map(line -> line.isEmpty() ? " " : line).toList()));
      }
    }
    return hunks;
  }

  @Override
  public String toString() {
    return name;
  }
}
