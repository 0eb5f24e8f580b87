package wisp.web.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMToolException;

/** Compiles a main class for both targets and lays the page's files out in one folder. */
public final class PageBuild {
  private PageBuild() {}

  /**
   * Arguments: static sources, the page to fill, main class of the page, of its worker, of its
   * scanner, folder of {@code package.json}.
   */
  public static void main(String[] args) throws IOException, TeaVMToolException {
    Path page = Path.of(args[1]);
    lay(Path.of(args[0]), page);
    compile(args[2], page, "wisp");
    compile(args[3], page, "wisp-worker");
    compile(args[4], page, "wisp-scan");
    shrink(page, new Binaryen(Path.of(args[5])));
    PageVersion.write(page, files(page));
    compress(page);
  }

  /** A page without its worker. */
  public static void build(String mainClass, Path sources, Path page)
      throws IOException, TeaVMToolException {
    lay(sources, page);
    compile(mainClass, page, "wisp");
  }

  private static void lay(Path sources, Path page) throws IOException {
    empty(page);
    copy(sources, page);
  }

  private static void compile(String mainClass, Path page, String name)
      throws IOException, TeaVMToolException {
    Path wasm = page.resolve(name + ".wasm");
    Compiler.compile(TeaVMTargetType.JAVASCRIPT, mainClass, page.resolve(name + ".js"));
    Compiler.compile(TeaVMTargetType.WEBASSEMBLY_GC, mainClass, wasm);
    WasmRuntime.write(wasm, page.resolve(name + "-wasm-runtime.js"));
  }

  private static void shrink(Path page, Binaryen binaryen) throws IOException {
    if (!binaryen.isAvailable()) {
      System.err.println("No wasm-opt (it needs Node and npm): the page stays a sixth larger.");
      return;
    }
    for (Path file : files(page)) {
      if (file.toString().endsWith(".wasm")) {
        binaryen.shrink(file);
      }
    }
  }

  private static void compress(Path page) throws IOException {
    if (!Brotli.isAvailable()) {
      System.err.println("No Brotli encoder for this platform: the page stays uncompressed.");
      return;
    }
    for (Path file : files(page)) {
      if (!file.toString().endsWith(".png")) {
        Brotli.compress(file);
      }
    }
  }

  private static void empty(Path page) throws IOException {
    Files.createDirectories(page);
    for (Path file : files(page)) {
      Files.delete(file);
    }
  }

  private static void copy(Path sources, Path page) throws IOException {
    for (Path file : files(sources)) {
      Path copy = page.resolve(sources.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
