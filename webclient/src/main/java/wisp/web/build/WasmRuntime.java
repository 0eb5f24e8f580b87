package wisp.web.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** TeaVM's loader of WebAssembly, with all functions that it would evaluate written out. */
final class WasmRuntime {
  private static final String TEAVM_RUNTIME =
      "/org/teavm/backend/wasm/wasm-gc-module-runtime.min.js";

  private WasmRuntime() {}

  static void write(Path wasm, Path output) throws IOException {
    String literals =
        WasmFunctions.of(WasmModule.parse(Files.readAllBytes(wasm))).stream()
            .distinct()
            .map(FunctionSource::literal)
            .collect(Collectors.joining(",\n", "const literals = {\n", "\n};\n"));
    String functions = resource("/wisp/web/build/functions.js");
    Files.writeString(output, literals + functions + resource(TEAVM_RUNTIME));
  }

  private static String resource(String name) throws IOException {
    try (InputStream input = WasmRuntime.class.getResourceAsStream(name)) {
      return new String(input.readAllBytes(), UTF_8);
    }
  }
}
