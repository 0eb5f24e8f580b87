package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wisp.web.browser.CompiledPage;
import wisp.web.browser.Console;

/** Pictures of screens; no side scroll, nothing too small for a finger, nothing that axe finds. */
final class Gallery implements AutoCloseable {
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

  private static Optional<Path> built = Optional.empty();

  private final Axe axe = new Axe();
  private final CompiledPage compiled;

  Gallery() throws Exception {
    compiled = CompiledPage.in(folder());
  }

  private static synchronized Path folder() throws Exception {
    if (built.isEmpty()) {
      Path folder = Files.createTempDirectory(Path.of("target"), "gallery");
      CompiledPage.build(GalleryMain.class, folder);
      built = Optional.of(folder);
    }
    return built.get();
  }

  /** At the desk in light, on the phone in dark. */
  void show(String name, String language, boolean asked) {
    try (BrowserContext profile = compiled.chromium().profile()) {
      Page page = profile.newPage();
      Console console = Console.of(page);
      page.waitForConsoleMessage(
          new Page.WaitForConsoleMessageOptions()
              .setPredicate(message -> message.text().equals(CompiledPage.END)),
          () -> page.navigate(compiled.server().url("?lang=" + language + "&show=" + name)));
      String picture = language + "/" + name;
      shoot(page, picture + "-desk", 1280, 800, ColorScheme.LIGHT, true);
      shoot(page, picture + "-phone", 390, 844, ColorScheme.DARK, asked);
      assertEquals(List.of(), console.problems());
      assertEquals("wasm", page.locator("html").getAttribute("data-target"));
    }
  }

  private void shoot(
      Page page, String name, int width, int height, ColorScheme scheme, boolean asked) {
    page.setViewportSize(width, height);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(scheme));
    String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
    assertEquals(List.of(), asked ? axe.violations(page) : List.of(), file);
    assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
    assertEquals(List.of(), page.evaluate(SMALL_TARGETS));
  }

  private static final String SMALL_TARGETS =
      """
      [...document.querySelectorAll('button, a[href], input, textarea, select')]
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([e, r]) => r.width > 0 && (r.height < 44 || r.width < 44))
        .map(([e, r]) => e.outerHTML.slice(0, 80) + ' ' + r.width + 'x' + r.height)
      """;

  @Override
  public void close() {
    compiled.close();
  }
}
