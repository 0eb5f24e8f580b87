package wisp.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScriptTest {
  @TempDir private Path folder;

  @Test
  void aRingThatRunsAlreadyIsNamedWithAllThatStopsIt() throws Exception {
    copyScripts();
    String self = Long.toString(ProcessHandle.current().pid());
    Path run = Files.createDirectory(folder.resolve("run"));
    Files.writeString(run.resolve("node-0.pid"), self);
    Files.writeString(run.resolve("node-1.pid"), self);
    assertEquals(
        List.of(
            "A ring runs from this folder already: press Ctrl-C where bin/run was started,"
                + " or stop its nodes with: kill "
                + self
                + " "
                + self),
        said(1, "bin/run"));
  }

  @Test
  void aClosedInputIsAnEmptyOne() throws Exception {
    copyScripts();
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21\"\n");
    Files.writeString(java, "#!/bin/sh\ncase $* in *' send '*) cat ;; esac\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.createFile(Files.createDirectories(folder.resolve("node/target")).resolve("wisp.jar"));
    assertEquals(List.of(), said(0, "-c", "bin/wisp send - <&-"));
    assertEquals(List.of("a"), said(0, "-c", "echo a | bin/wisp send -"));
  }

  private void copyScripts() throws IOException {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String script : List.of("run", "wisp", "common.sh", "java-options")) {
      Files.copy(Path.of("..", "bin", script), bin.resolve(script));
    }
  }

  private List<String> said(int exit, String... arguments) throws Exception {
    List<String> command = Stream.concat(Stream.of("bash"), Arrays.stream(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(exit, process.waitFor(), said);
    return said.lines().toList();
  }
}
