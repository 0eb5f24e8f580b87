package wisp.web.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes a module smaller by {@code wasm-opt}, which runs on Node and comes by npm. */
final class Binaryen {
  private static final String PROGRAM = "node_modules/binaryen/bin/wasm-opt";
  private static final List<String> INSTALL =
      List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");

  /** Functions of one class are alike, and what is alike compresses better side by side. */
  private static final List<String> PASSES = List.of("-Oz", "-Oz", "--reorder-functions-by-name");

  private static final List<String> OPTIONS =
      Stream.of(
              "gc",
              "reference-types",
              "bulk-memory",
              "exception-handling",
              "nontrapping-float-to-int",
              "sign-ext",
              "mutable-globals")
          .map(feature -> "--enable-" + feature)
          .toList();

  private final Path home;

  /** {@code home}: where {@code package.json} is. */
  Binaryen(Path home) {
    this.home = home;
  }

  boolean isAvailable() {
    try {
      return Files.exists(home.resolve(PROGRAM)) ? run(List.of("node", "--version")) : run(INSTALL);
    } catch (IOException missing) {
      return false;
    }
  }

  void shrink(Path wasm) throws IOException {
    List<String> command =
        Stream.of(List.of("node", PROGRAM, file(wasm), "-o", file(wasm)), PASSES, OPTIONS)
            .flatMap(List::stream)
            .toList();
    if (!run(command)) {
      throw new IOException("wasm-opt failed on " + wasm.getFileName());
    }
  }

  private static String file(Path wasm) {
    return wasm.toAbsolutePath().toString();
  }

  private boolean run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException stop) {
      process.destroy();
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
