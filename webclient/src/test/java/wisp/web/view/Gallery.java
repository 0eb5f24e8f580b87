package wisp.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
  static final List<String> SCREENS = List.copyOf(Exhibits.of(new Cast(0)).keySet());

  /** What the page is looked at on. */
  enum Glass {
    DESK,
    PHONE;

    private Browser.NewPageOptions page() {
      Browser.NewPageOptions page =
          new Browser.NewPageOptions().setLocale("en-GB").setTimezoneId("Europe/Berlin");
      return this == DESK
          ? page.setViewportSize(1280, 800)
          : page.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true);
    }
  }

  private record Seat(String language, Glass glass) {}

  private record Shown(Page page, Console console) {}

  private static Optional<Path> built = Optional.empty();

  private final Axe axe = new Axe();
  private final Map<Seat, Shown> pages = new HashMap<>();
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

  /** {@code asked}: axe is. */
  void show(String name, String language, Glass glass, boolean asked, ColorScheme... schemes) {
    Shown shown = pages.computeIfAbsent(new Seat(language, glass), this::load);
    awaitEnd(shown.page, () -> shown.page.evaluate("name => { location.hash = name; }", name));
    for (ColorScheme scheme : schemes) {
      colour(shown.page, scheme);
      String look = glass + "-" + scheme;
      shoot(shown.page, language + "/" + name + "-" + look.toLowerCase(Locale.ROOT), asked);
    }
    assertEquals(List.of(), shown.console.problems());
  }

  private Shown load(Seat seat) {
    Page page = compiled.chromium().browser().newPage(seat.glass.page());
    Console console = Console.of(page);
    String url = compiled.server().url("?lang=" + seat.language);
    awaitEnd(page, () -> page.navigate(url));
    assertEquals("wasm", page.locator("html").getAttribute("data-target"));
    return new Shown(page, console);
  }

  private static void awaitEnd(Page page, Runnable begin) {
    page.waitForConsoleMessage(
        new Page.WaitForConsoleMessageOptions()
            .setPredicate(message -> message.text().equals(CompiledPage.END)),
        begin);
  }

  private static void colour(Page page, ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(scheme));
  }

  private void shoot(Page page, String name, boolean asked) {
    Path picture = PICTURES.resolve(name + ".jpg");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setQuality(90));
    assertEquals(List.of(), asked ? axe.violations(page) : List.of(), name);
    assertEquals(0, page.evaluate(MOVING), name);
    assertEquals(
        page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"), name);
    assertEquals(List.of(), page.evaluate(SMALL_TARGETS), name);
    assertEquals(false, page.evaluate(COVERED), name);
  }

  /** Whether a menu hides its message, but the end of one that is higher than what is left. */
  private static final String COVERED =
      """
      () => {
        const menu = document.querySelector('.menu');
        if (!menu) return false;
        const of = document.getElementById(menu.dataset.of).getBoundingClientRect();
        const own = menu.getBoundingClientRect();
        const beside = of.right < own.left || of.left > own.right;
        return !beside && of.bottom > own.top && own.top - of.top < 200;
      }
      """;

  /** While switches are turned. */
  private static final String MOVING =
      """
      () => {
        const turn = (e) => e.setAttribute('aria-checked', e.ariaChecked !== 'true');
        const switches = document.querySelectorAll('[role=switch]');
        switches.forEach(turn);
        const moving = document.getAnimations().length;
        switches.forEach(turn);
        return moving;
      }
      """;

  /** But links within a text; what lies over a control makes it larger. */
  private static final String SMALL_TARGETS =
      """
      [...document.querySelectorAll('button, a[href], input, textarea, select')]
        .filter(e => !e.matches('.text > a'))
        .map(e => [e, e.getBoundingClientRect(), getComputedStyle(e, '::after')])
        .map(([e, r, over]) => over.position !== 'absolute' ? [e, r] :
          [e, { width: parseFloat(over.width), height: parseFloat(over.height) }])
        .filter(([e, r]) => r.width > 0 && (r.height < 44 || r.width < 44))
        .map(([e, r]) => e.outerHTML.slice(0, 80) + ' ' + r.width + 'x' + r.height)
      """;
}
