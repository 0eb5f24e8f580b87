package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wisp.web.browser.CompiledPage;
import wisp.web.browser.Console;

/**
 * Every screen at the desk in light and on the phone in dark, from left to right and from right to
 * left: pictures, no side scroll, and nothing that axe finds.
 */
class GalleryIT {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Axe AXE = new Axe();
  private static final Set<String> IN_ALL =
      Set.of("conversation", "settings", "safety", "details", "empty", "network");
  private static CompiledPage compiled;

  @BeforeAll
  static void compile(@TempDir Path folder) throws Exception {
    compiled = CompiledPage.of(GalleryMain.class, folder);
  }

  @AfterAll
  static void close() {
    compiled.close();
  }

  private static final List<String> SCREENS =
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

  static Stream<Arguments> screens() {
    return Stream.of("en", "ar", "de", "zh")
        .flatMap(language -> SCREENS.stream().map(name -> Arguments.of(name, language)))
        .filter(each -> isShown((String) each.get()[0], (String) each.get()[1]));
  }

  /** Everything in the two directions; the longest and the densest script where most is said. */
  private static boolean isShown(String name, String language) {
    return language.equals("en") || language.equals("ar") || IN_ALL.contains(name);
  }

  @ParameterizedTest
  @MethodSource("screens")
  void screen(String name, String language) {
    try (BrowserContext profile = compiled.chromium().profile()) {
      Page page = profile.newPage();
      Console console = Console.of(page);
      page.waitForConsoleMessage(
          new Page.WaitForConsoleMessageOptions()
              .setPredicate(message -> message.text().equals(CompiledPage.END)),
          () -> page.navigate(compiled.server().url("?lang=" + language + "&show=" + name)));
      String picture = language + "/" + name;
      boolean asked = language.equals("en");
      shoot(page, picture + "-desk", 1280, 800, ColorScheme.LIGHT, true);
      shoot(page, picture + "-phone", 390, 844, ColorScheme.DARK, asked);
      assertEquals(List.of(), console.problems());
      assertEquals("wasm", page.locator("html").getAttribute("data-target"));
    }
  }

  private static void shoot(
      Page page, String name, int width, int height, ColorScheme scheme, boolean asked) {
    page.setViewportSize(width, height);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(scheme));
    String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
    assertEquals(List.of(), asked ? AXE.violations(page) : List.of(), file);
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
}
