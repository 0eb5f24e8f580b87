package wisp.web.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The page's loader of WebAssembly, with all functions that TeaVM's would evaluate written out. */
final class WasmRuntime {
  private WasmRuntime() {}

  /** Moves the functions' sources out of the module into the runtime. */
  static void write(Path wasm, Path output) throws IOException {
    byte[] module = Files.readAllBytes(wasm);
    List<FunctionSource> sources =
        WasmFunctions.of(WasmModule.parse(module)).stream().distinct().toList();
    Files.write(wasm, FunctionKeys.of(sources).shorten(module));
    Files.writeString(output, literals(sources) + runtime());
  }

  private static String literals(List<FunctionSource> sources) {
    return sources.stream()
        .map(FunctionSource::literal)
        .collect(Collectors.joining(",\n", "const literals=[\n", "];"));
  }

  private static String runtime() throws IOException {
    try (InputStream input = WasmRuntime.class.getResourceAsStream("/wisp/web/build/runtime.js")) {
      return new String(input.readAllBytes(), UTF_8);
    }
  }
}
