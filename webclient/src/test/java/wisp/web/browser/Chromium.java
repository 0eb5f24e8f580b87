package wisp.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright; nothing is downloaded. */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser");
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

  public static Chromium launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setHeadless(true)
                    .setExecutablePath(executable())
                    .setArgs(FLAGS));
    return new Chromium(playwright, browser);
  }

  /** A new profile, of a person in Berlin who reads English. */
  public BrowserContext profile() {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale("en-GB")
            .setTimezoneId("Europe/Berlin")
            .setPermissions(List.of("clipboard-read", "clipboard-write")));
  }

  private static Path executable() {
    return Optional.ofNullable(System.getenv("CHROME"))
        .map(Path::of)
        .or(Chromium::onPath)
        .orElseThrow(() -> new IllegalStateException("no Chromium: install it or set CHROME"));
  }

  private static Optional<Path> onPath() {
    Stream<String> folders =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty());
    return folders
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
