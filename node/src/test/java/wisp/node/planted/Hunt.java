package wisp.node.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows what finds the planted bugs whose names contain the first argument, and how fast. */
public final class Hunt {
  private static final Path PATCHES = Path.of("src/test/resources/planted");

  private Hunt() {}

  static List<Patch> patches() {
    try (Stream<Path> files = Files.list(PATCHES)) {
      return files.sorted().map(Hunt::read).toList();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Patch read(Path file) {
    try {
      return Patch.parse(file.getFileName().toString(), Files.readString(file));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  public static void main(String[] args) {
    for (Patch patch : patches()) {
      if (args.length == 0 || patch.name().contains(args[0])) {
        System.out.println(patch + ": " + hunt(patch));
      }
    }
  }

  private static String hunt(Patch patch) {
    try {
      Finding finding = Finding.of(patch);
      long start = System.nanoTime();
      Finding.assertSound(new Nodes(Map.of()), patch, finding.seed());
      long millis = (System.nanoTime() - start) / 1_000_000;
      return (finding.names(patch.named()) ? "" : "WRONG NAME ")
          + finding
          + " (sound "
          + millis
          + " ms)";
    } catch (AssertionError missed) {
      return "MISSED " + missed + " " + missed.getCause();
    }
  }
}
