package wisp.web.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMToolException;

/** Compiles a main class for both targets and lays the page's files out in one folder. */
public final class PageBuild {
  private static final int THREADS = 2;

  private PageBuild() {}

  /**
   * Arguments: static sources, the page to fill, main class of the page, of its worker, of its
   * scanner, folder of {@code package.json}.
   */
  public static void main(String[] args) throws IOException {
    Path page = Path.of(args[1]);
    lay(Path.of(args[0]), page);
    Optional<Smaller> smaller = smaller(Path.of(args[5]));
    atOnce(
        List.of(
            () -> module(args[2], page.resolve("wisp.wasm"), smaller),
            () -> script(args[2], page.resolve("wisp.js")),
            () -> module(args[3], page.resolve("wisp-worker.wasm"), smaller),
            () -> module(args[4], page.resolve("wisp-scan.wasm"), smaller),
            () -> script(args[3], page.resolve("wisp-worker.js")),
            () -> script(args[4], page.resolve("wisp-scan.js"))));
    if (smaller.isPresent()) {
      shorten(page, smaller.get());
    }
    PageVersion.write(page, files(page));
    compress(page);
  }

  /** A page without its worker. */
  public static void build(String mainClass, Path sources, Path page) throws IOException {
    lay(sources, page);
    atOnce(
        List.of(
            () -> module(mainClass, page.resolve("wisp.wasm"), Optional.empty()),
            () -> script(mainClass, page.resolve("wisp.js"))));
  }

  /** The same, only for browsers with WasmGC. */
  public static void buildWasm(String mainClass, Path sources, Path page)
      throws IOException, TeaVMToolException {
    lay(sources, page);
    Path unused = module(mainClass, page.resolve("wisp.wasm"), Optional.empty());
  }

  private static Optional<Smaller> smaller(Path home) {
    Optional<Smaller> smaller = Smaller.in(home);
    if (smaller.isEmpty()) {
      System.err.println(
          "npm did not bring wasm-opt and terser (they need Node): the page stays a fifth larger.");
    }
    return smaller;
  }

  private static void atOnce(List<Callable<Path>> jobs) throws IOException {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Path> job : threads.invokeAll(jobs)) {
        Path unused = job.get();
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new IOException("the page could not be built", failed);
    }
  }

  private static Path script(String mainClass, Path file) throws TeaVMToolException {
    Compiler.compile(TeaVMTargetType.JAVASCRIPT, mainClass, file, false);
    return file;
  }

  private static Path module(String mainClass, Path wasm, Optional<Smaller> smaller)
      throws IOException, TeaVMToolException {
    Compiler.compile(TeaVMTargetType.WEBASSEMBLY_GC, mainClass, wasm, smaller.isPresent());
    String name = wasm.getFileName().toString().replace(".wasm", "-wasm-runtime.js");
    WasmRuntime.write(wasm, wasm.resolveSibling(name));
    if (smaller.isPresent()) {
      smaller.get().module(wasm);
    }
    return wasm;
  }

  private static void lay(Path sources, Path page) throws IOException {
    empty(page);
    copy(sources, page);
  }

  private static void shorten(Path page, Smaller smaller) throws IOException {
    Stream<Path> scripts = files(page).stream().filter(file -> file.toString().endsWith(".js"));
    atOnce(scripts.map(file -> shortening(file, smaller)).toList());
  }

  private static Callable<Path> shortening(Path script, Smaller smaller) {
    return () -> {
      smaller.script(script);
      return script;
    };
  }

  private static void compress(Path page) throws IOException {
    if (!Brotli.isAvailable()) {
      System.err.println("No Brotli encoder for this platform: the page stays uncompressed.");
      return;
    }
    Stream<Path> compressed =
        files(page).stream().filter(file -> !file.toString().endsWith(".png"));
    atOnce(compressed.map(PageBuild::compressing).toList());
  }

  private static Callable<Path> compressing(Path file) {
    return () -> Brotli.compress(file);
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
