package wisp.web.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes modules smaller by {@code wasm-opt} and scripts by {@code terser}. */
record Smaller(Npm npm) {
  private static final String WASM_OPT = "node_modules/binaryen/bin/wasm-opt";
  private static final String TERSER = "node_modules/terser/bin/terser";

  /**
   * A trap is the end of the page anyway: no Java code catches one. Functions of one class are
   * alike, and what is alike compresses better side by side.
   */
  private static final List<String> PASSES =
      List.of("-tnh", "-Oz", "--gufa", "-Oz", "--reorder-functions-by-name");

  private static final List<String> FEATURES =
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

  private static final List<String> AS_MODULE =
      List.of("--module", "--mangle", "--compress", "passes=2");

  /** {@code home}: where {@code package.json} is. */
  static Optional<Smaller> in(Path home) {
    return Npm.in(home, List.of(WASM_OPT, TERSER)).map(Smaller::new);
  }

  void module(Path wasm) throws IOException {
    run(WASM_OPT, wasm, Stream.concat(PASSES.stream(), FEATURES.stream()));
  }

  void script(Path script) throws IOException {
    run(TERSER, script, AS_MODULE.stream());
  }

  private void run(String program, Path file, Stream<String> options) throws IOException {
    String name = file.toAbsolutePath().toString();
    npm.run(program, Stream.concat(Stream.of(name, "-o", name), options).toList());
  }
}
