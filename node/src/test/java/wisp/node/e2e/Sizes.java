package wisp.node.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Sizes of what is shipped. */
final class Sizes {
  private Sizes() {}

  static long jarBytes() throws IOException {
    return Files.size(Path.of(System.getProperty("wisp.jar")));
  }

  /**
   * All Brotli files of the page but the program of the other target, and what is loaded only when
   * it is used: what stretches passphrases and reads QR codes, other languages, emoji, licences.
   * {@code target}: {@code .wasm} or {@code js}.
   */
  static long firstLoadBytes(String target) throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("wisp.jar"))) {
      return jar.stream()
          .filter(entry -> entry.getName().startsWith("page/"))
          .filter(entry -> entry.getName().endsWith(".br"))
          .filter(entry -> isLoaded(entry.getName(), target))
          .mapToLong(ZipEntry::getSize)
          .sum();
    }
  }

  private static boolean isLoaded(String name, String target) {
    if (List.of("worker", "scan", "licences", "emoji", "/words/").stream()
        .anyMatch(name::contains)) {
      return false;
    }
    boolean wasm = name.contains("wasm");
    boolean script = name.equals("page/wisp.js.br");
    return target.equals(".wasm") ? !script : !wasm;
  }
}
