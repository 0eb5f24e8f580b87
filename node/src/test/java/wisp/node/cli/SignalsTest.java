package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalsTest {
  /** Starts a node while the process that it is in ends. */
  public static final class Ending {
    private Ending() {}

    public static void main(String[] arguments) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Wisp.run(arguments)));
    }
  }

  @Test
  void aNodeThatIsStoppedBeforeItStartedSaysNothing(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Ending.class.getName(),
                "node",
                "--in-memory",
                "--listen=127.0.0.1:0",
                "--http=127.0.0.1:0",
                "--data=" + data)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("", said);
    assertEquals(0, process.waitFor());
    assertFalse(Files.exists(data));
  }
}
