package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped jar as a process. */
class WispJarIT {
  private static final Path JAR = Path.of(System.getProperty("wisp.jar"));
  private static final long JAR_MAX_BYTES = 12_000_000;

  @TempDir private Path folder;

  private Process wisp(String... arguments) throws IOException {
    String java = ProcessHandle.current().info().command().orElse("java");
    List<String> command = new ArrayList<>(List.of(java, "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private Process node(String listen, String http) throws IOException {
    return wisp("node", "--listen", listen, "--http", http, "--data", folder.toString());
  }

  @Test
  void isSmall() throws IOException {
    assertTrue(Files.size(JAR) <= JAR_MAX_BYTES);
  }

  @Test
  void everyClassCanBeLinkedAheadOfTime() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<JarEntry> classes =
          jar.stream().filter(entry -> entry.getName().endsWith(".class")).toList();
      assertTrue(classes.size() > 1_000);
      for (JarEntry entry : classes) {
        int version = ByteBuffer.wrap(jar.getInputStream(entry).readNBytes(8)).getShort(6);
        assertTrue(version >= 50, entry.getName());
      }
    }
  }

  @Test
  void aNodeListensInOneLineAndLeavesInOrder() throws Exception {
    Process node = node("127.0.0.1:0", "127.0.0.1:0");
    try (BufferedReader output = node.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      assertTrue(line.contains(" listens on 127.0.0.1:"), line);
      assertTrue(output.readLine().endsWith("started a new ring"));
      node.toHandle().destroy();
      assertTrue(node.waitFor(10, TimeUnit.SECONDS));
      assertEquals(0, node.exitValue());
    } finally {
      node.destroyForcibly();
    }
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      Process node = node("127.0.0.1:" + port, "127.0.0.1:0");
      assertEnds(node, 1, "port " + port + " is in use");
    }
  }

  @Test
  void aDamagedKeyFileIsNamed() throws Exception {
    Files.writeString(folder.resolve("node.keys"), "damaged");
    assertEnds(node("127.0.0.1:0", "127.0.0.1:0"), 1, "node.keys is damaged");
  }

  @Test
  void aWrongOptionIsOneLineAndTwo() throws Exception {
    assertEnds(wisp("node", "--wrong"), 2, "wisp node: ");
  }

  private static void assertEnds(Process process, int exit, String words) throws Exception {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = output.lines().toList();
      assertEquals(exit, process.waitFor());
      assertEquals(1, lines.size(), lines.toString());
      assertTrue(lines.getFirst().contains(words), lines.toString());
    }
  }
}
