package wisp.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import wisp.web.browser.Chromium;
import wisp.web.browser.PageServer;

/** The whole page on a static host without any node: a passphrase, its lock, its worker. */
@Isolated
class VaultIT {
  private static final String RIGHT = "four words are enough";
  private static final int PATIENCE_MILLIS = 90_000;
  private static final String STORED =
      """
      () => new Promise(done => {
        const opening = indexedDB.open('wisp');
        opening.onsuccess = () => {
          const store = opening.result.transaction('values').objectStore('values');
          const keys = store.getAllKeys(), values = store.getAll();
          values.onsuccess = () => {
            const text = values.result.map(v => String.fromCharCode(...new Uint8Array(v.buffer)));
            opening.result.close();
            done(keys.result.map((key, i) => key + '=' + text[i]));
          };
        };
      })
      """;
  private static PageServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    server = PageServer.serve(Path.of("target", "classes", "page"));
    chromium = Chromium.launch();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static Page open(BrowserContext profile, String query) {
    Page page = profile.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate(server.url(query));
    return page;
  }

  private static String begin(Page page) {
    page.getByTestId("display-name").fill("Ada Readable");
    page.getByTestId("create-identity").click();
    return link(page);
  }

  private static String link(Page page) {
    return page.getByTestId("my-link").first().getAttribute("href");
  }

  private static void protect(Page page) {
    page.getByTestId("settings").first().click();
    page.getByTestId("passphrase-set").click();
    page.getByTestId("passphrase").fill(RIGHT);
    page.getByTestId("passphrase-again").fill(RIGHT);
    page.getByTestId("passphrase-save").click();
    page.getByText("Passphrase set").waitFor();
    page.getByTestId("lock-now").waitFor();
  }

  private static void unlock(Page page, String passphrase) {
    page.getByTestId("passphrase").fill(passphrase);
    page.getByTestId("unlock").click();
  }

  @SuppressWarnings("unchecked")
  private static List<String> stored(Page page) {
    return (List<String>) page.evaluate(STORED);
  }

  private static boolean isReadable(Page page) {
    return stored(page).stream().anyMatch(entry -> entry.contains("Ada Readable"));
  }

  @Test
  void setLockWrongRightRemove() {
    try (BrowserContext profile = chromium.profile()) {
      Page page = open(profile, "");
      String link = begin(page);
      assertTrue(isReadable(page));
      protect(page);
      assertFalse(isReadable(page));
      assertTrue(
          stored(page).stream().allMatch(e -> e.indexOf('=') == 43 || e.startsWith("lock=")));
      page.getByTestId("lock-now").click();
      assertLocked(page);
      assertThat(page.getByTestId("passphrase")).isFocused();
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      unlock(page, "not these words");
      Locator alert = page.getByRole(AriaRole.ALERT);
      alert.waitFor();
      assertEquals("Wrong passphrase", alert.textContent());
      assertTrue(asked.stream().noneMatch(url -> url.contains("/v1/")), asked.toString());
      unlock(page, RIGHT);
      assertEquals(link, link(page));
      page.reload();
      assertLocked(page);
      unlock(page, RIGHT);
      page.getByTestId("settings").first().click();
      page.getByTestId("passphrase-remove").click();
      page.getByTestId("confirm").click();
      page.getByText("Set a passphrase").waitFor();
      page.getByText("Passphrase removed").waitFor();
      assertTrue(isReadable(page));
      page.reload();
      assertEquals(link, link(page));
    }
  }

  private static void assertLocked(Page page) {
    page.getByTestId("unlock").waitFor();
    assertEquals(0, page.getByTestId("my-link").count());
    assertFalse(page.content().contains("Ada Readable"));
  }

  @Test
  void javaScript() {
    try (BrowserContext profile = chromium.profile()) {
      Page page = open(profile, "?js");
      String link = begin(page);
      protect(page);
      page.reload();
      unlock(page, RIGHT);
      assertEquals(link, link(page));
    }
  }

  @Test
  void aBackupComesBackInAnotherBrowser() {
    try (BrowserContext here = chromium.profile();
        BrowserContext there = chromium.profile()) {
      Page page = open(here, "");
      String link = begin(page);
      page.getByTestId("settings").first().click();
      page.getByTestId("backup-export").click();
      page.getByTestId("passphrase").fill(RIGHT);
      page.getByTestId("passphrase-again").fill(RIGHT);
      Download file = page.waitForDownload(() -> page.getByTestId("passphrase-save").click());
      assertTrue(file.suggestedFilename().matches("wisp-backup-\\d{4}-\\d\\d-\\d\\d\\.wisp"));
      Page other = open(there, "");
      other.getByTestId("backup-import").setInputFiles(file.path());
      other.getByTestId("passphrase").fill("not these words");
      other.getByTestId("passphrase-save").click();
      other.getByRole(AriaRole.ALERT).waitFor();
      other.getByTestId("passphrase").fill(RIGHT);
      other.getByTestId("passphrase-save").click();
      assertEquals(link, link(other));
      other.getByText("Backup restored").waitFor();
      other.getByTestId("settings").first().click();
      assertEquals("Ada Readable", other.getByLabel("Your name").inputValue());
    }
  }

  @Test
  void aTabThatDoesNotHearOfTheLockStopsAndWritesNothing() {
    try (BrowserContext profile = chromium.profile()) {
      Page page = open(profile, "");
      begin(page);
      Page deaf = profile.newPage();
      deaf.setDefaultTimeout(PATIENCE_MILLIS);
      deaf.addInitScript(
          "window.BroadcastChannel = class extends EventTarget { postMessage() {} };");
      deaf.navigate(server.url(""));
      deaf.getByTestId("settings").first().click();
      protect(page);
      deaf.getByLabel("Your name").fill("Ada Readable again");
      deaf.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
      deaf.getByText("Use here").waitFor();
      assertFalse(isReadable(page));
    }
  }

  @Test
  void untouchedForLongEnoughItLocksByItself() {
    try (BrowserContext profile = chromium.profile()) {
      Page page = profile.newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      page.clock().install();
      page.navigate(server.url(""));
      begin(page);
      protect(page);
      page.getByTestId("lock-after").selectOption("5");
      page.clock().fastForward("04:00");
      page.getByTestId("lock-now").waitFor();
      page.clock().fastForward("02:00");
      assertLocked(page);
    }
  }
}
