package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import wisp.web.browser.CompiledPage;
import wisp.web.browser.Console;

/** Pictures of screens; no side scroll, nothing too small for a finger, nothing that axe finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Gallery {
  private static final Path PICTURES = Path.of("target", "screenshots");
  static final List<String> SCREENS =
      List.of(
          "welcome",
          "invited",
          "empty",
          "home",
          "conversation",
          "long",
          "hostile",
          "request",
          "add",
          "wrong",
          "details",
          "delete",
          "farewell",
          "leaving",
          "passphrase",
          "restore",
          "locked",
          "forgotten",
          "full",
          "safety",
          "talked",
          "settings",
          "network",
          "elsewhere",
          "toast",
          "scan",
          "blind",
          "node",
          "help",
          "about",
          "fresh");

  private record Shown(Page page, Console console) {}

  private static Optional<Path> built = Optional.empty();

  private final Axe axe = new Axe();
  private final Map<String, Shown> pages = new HashMap<>();
  private CompiledPage compiled;

  @BeforeAll
  void open() throws Exception {
    compiled = CompiledPage.in(folder());
  }

  @AfterAll
  void close() {
    compiled.close();
  }

  private static synchronized Path folder() throws Exception {
    if (built.isEmpty()) {
      Path folder = Files.createTempDirectory(Path.of("target"), "gallery");
      CompiledPage.buildWasm(GalleryMain.class, folder);
      built = Optional.of(folder);
    }
    return built.get();
  }

  /** At the desk in light, on the phone in dark. */
  void show(String name, String language, boolean asked) {
    Shown shown = pages.computeIfAbsent(language, this::load);
    size(shown.page, 1280, 800, ColorScheme.LIGHT);
    awaitEnd(shown.page, () -> shown.page.evaluate("name => { location.hash = name; }", name));
    String picture = language + "/" + name;
    shoot(shown.page, picture + "-desk-light", asked);
    size(shown.page, 390, 844, ColorScheme.DARK);
    shoot(shown.page, picture + "-phone-dark", asked);
    assertEquals(List.of(), shown.console.problems());
  }

  private Shown load(String language) {
    Page page = compiled.chromium().profile().newPage();
    Console console = Console.of(page);
    awaitEnd(page, () -> page.navigate(compiled.server().url("?lang=" + language)));
    assertEquals("wasm", page.locator("html").getAttribute("data-target"));
    return new Shown(page, console);
  }

  private static void awaitEnd(Page page, Runnable begin) {
    page.waitForConsoleMessage(
        new Page.WaitForConsoleMessageOptions()
            .setPredicate(message -> message.text().equals(CompiledPage.END)),
        begin);
  }

  private static void size(Page page, int width, int height, ColorScheme scheme) {
    page.setViewportSize(width, height);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(scheme));
  }

  private void shoot(Page page, String name, boolean asked) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    assertEquals(List.of(), asked ? axe.violations(page) : List.of(), name);
    assertEquals(
        page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"), name);
    assertEquals(List.of(), page.evaluate(SMALL_TARGETS), name);
  }

  private static final String SMALL_TARGETS =
      """
      [...document.querySelectorAll('button, a[href], input, textarea, select')]
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([e, r]) => r.width > 0 && (r.height < 44 || r.width < 44))
        .map(([e, r]) => e.outerHTML.slice(0, 80) + ' ' + r.width + 'x' + r.height)
      """;
}
