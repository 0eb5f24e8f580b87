package wisp.node.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays {@code scenarios/*.txt}: below the line stands what comes of it. With {@code
 * -Dscenarios.rewrite=true} that is written anew.
 */
class ScenarioFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/scenarios");
  private static final String LINE = "----\n";

  private final Simulation simulation = new Simulation(Options.usual());

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void endsAsItsFileSays(Path file) throws IOException {
    String text = Files.readString(file);
    int line = text.indexOf(LINE);
    assertTrue(line > 0, "no line");
    String commands = text.substring(0, line);
    String happened = simulation.play(Scenario.parse(commands)).report();
    if (Boolean.getBoolean("scenarios.rewrite")) {
      Files.writeString(file, commands + LINE + happened);
    }
    assertEquals(Files.readString(file).substring(line + LINE.length()), happened);
  }
}
