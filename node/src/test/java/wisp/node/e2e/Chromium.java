package wisp.node.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of this machine, driven by Playwright. */
final class Chromium implements AutoCloseable {
  private static final String UNNEEDED =
      "PreloadTopChromeWebUI,HttpsUpgrades,PaintHolding,Translate,MediaRouter,OptimizationHints";
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-features=" + UNNEEDED);

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  final Browser browser;

  /** {@code flags}: further ones. */
  Chromium(String... flags) {
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(Stream.concat(FLAGS.stream(), Stream.of(flags)).toList()));
  }

  private static Path executable() {
    String chosen = System.getenv("CHROME");
    if (chosen != null && !chosen.isEmpty()) {
      return Path.of(chosen);
    }
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(
            folder ->
                Stream.of("chromium-headless-shell", "chromium", "google-chrome")
                    .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium: set CHROME"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
