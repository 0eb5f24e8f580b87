package wisp.web.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import wisp.web.build.PageBuild;

/** A main class, compiled for both targets as the real page is, served, and run in Chromium. */
public record CompiledPage(PageServer server, Chromium chromium) implements AutoCloseable {
  /** What a main class prints last. */
  public static final String END = "END";

  private static final Path SOURCES = Path.of("src", "main", "page");

  /** What a run printed before its end, what went wrong, and which target it was. */
  public record Run(List<String> lines, List<String> problems, String target) {}

  public static CompiledPage of(Class<?> mainClass, Path folder) throws Exception {
    PageBuild.build(mainClass.getName(), SOURCES, folder);
    return in(folder);
  }

  /** Only for browsers with WasmGC. */
  public static void buildWasm(Class<?> mainClass, Path folder) throws Exception {
    PageBuild.buildWasm(mainClass.getName(), SOURCES, folder);
  }

  /** What was built before. */
  public static CompiledPage in(Path folder) throws Exception {
    return new CompiledPage(PageServer.serve(folder), Chromium.launch());
  }

  public Run wasm() {
    return run("");
  }

  public Run javaScript() {
    return run("?js");
  }

  /** As in a browser that refuses the module. */
  public Run withoutWasm() {
    return run("", page -> page.route("**/wisp.wasm", Route::abort));
  }

  private Run run(String query) {
    return run(query, page -> {});
  }

  private Run run(String query, Consumer<Page> preparation) {
    try (BrowserContext profile = chromium.profile()) {
      Page page = profile.newPage();
      preparation.accept(page);
      Console console = Console.of(page);
      page.waitForConsoleMessage(
          new Page.WaitForConsoleMessageOptions()
              .setPredicate(message -> message.text().equals(END)),
          () -> page.navigate(server.url(query)));
      String target = page.locator("html").getAttribute("data-target");
      return new Run(console.linesBefore(END), List.copyOf(console.problems()), target);
    }
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
