package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A passphrase, a lock, a backup, another device. */
class VaultIT extends SharedBrowser {
  private static final String PASSPHRASE = "correct horse battery staple";
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

  /** Everything that the page stored, as text. */
  private static final String STORED =
      """
      new Promise(done => {
        const open = indexedDB.open('wisp');
        open.onsuccess = () => {
          const store = open.result.transaction('values').objectStore('values');
          const keys = store.getAllKeys(), values = store.getAll();
          values.onsuccess = () => {
            const text = values.result.map(v => String.fromCharCode(...new Uint8Array(v.buffer)));
            open.result.close();
            done(keys.result.join(' ') + ' ' + text.join(' '));
          };
        };
      })
      """;

  /** Names with their lengths: three letters alone are in random bytes now and then. */
  private static final List<String> SECRETS =
      List.of("for your eyes only", "contact/", "message/", "\0\3Ben", "\0\3Ada");

  private static final String PERSISTING =
      "navigator.storage.persist = async () => window.persisting = true;";

  @TempDir static Path folder;

  private static void choose(Person person, String passphrase) {
    person.at("passphrase").fill(passphrase);
    person.at("passphrase-again").fill(passphrase);
    person.at("passphrase-save").click();
  }

  private static void unlock(Person person, String passphrase) {
    person.at("passphrase").fill(passphrase);
    person.at("unlock").click();
  }

  private static void openTalk(Person person) {
    person.at("conversation").first().click();
    person.await("composer");
  }

  @Test
  void aPassphraseLocksWhatIsStored() {
    try (Person ada = person(0);
        Person ben = person(1)) {
      ConversationIT.befriend(ada, ben);
      ben.write("for your eyes only");
      ada.awaitState("for your eyes only", 8_000, "received");
      SECRETS.forEach(secret -> assertTrue(stored(ada).contains(secret), secret));
      protect(ada);
      assertConcealed(ada);
      lockAndReload(ada);
      ada.onPhone();
      unlock(ada, "wrong horse");
      assertWrongPassphrase(ada);
      ada.screenshot("locked-wrong");
      unlock(ada, PASSPHRASE);
      assertThat(ada.at("conversation").first()).isVisible(PATIENTLY);
      openTalk(ada);
      assertEquals("received", ada.state("for your eyes only"));
      ada.write("unlocked again");
      ben.awaitState("unlocked again", 8_000, "received");
      assertConcealed(ada);
      expose(ada.atDesk());
      assertEquals(List.of(), ada.complaints());
    }
  }

  private static void protect(Person person) {
    person.at("settings").first().click();
    person.screenshot("settings-open");
    person.at("passphrase-set").click();
    choose(person, PASSPHRASE);
    assertThat(person.at("lock-now")).isVisible(PATIENTLY);
    person.screenshot("settings-vault");
  }

  private static void lockAndReload(Person person) {
    person.at("lock-now").click();
    assertThat(person.at("unlock")).isVisible(PATIENTLY);
    person.screenshot("locked");
    assertFalse(person.page.content().contains("for your eyes only"));
    person.page.reload();
    assertThat(person.at("unlock")).isVisible(PATIENTLY);
  }

  private static void assertWrongPassphrase(Person person) {
    assertThat(person.page.getByRole(AriaRole.ALERT))
        .hasText("Wrong passphrase", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
  }

  private static void expose(Person person) {
    person.at("settings").first().click();
    person.at("passphrase-remove").click();
    person.at("confirm").click();
    assertThat(person.at("passphrase-set")).hasText("Set a passphrase");
    Await.until(
        "readable again",
        5_000,
        () -> {
          person.page.waitForTimeout(50);
          return stored(person).contains("for your eyes only");
        });
  }

  private static String stored(Person person) {
    return (String) person.page.evaluate(STORED);
  }

  private static void assertConcealed(Person person) {
    String stored = stored(person);
    assertTrue(stored.startsWith("lock") || stored.contains(" lock "), "a lock");
    SECRETS.forEach(secret -> assertFalse(stored.contains(secret), secret));
  }

  /** No frame waits for it, however slow the machine: on the page's thread it would be one gap. */
  @Test
  void stretchingHappensBesideThePage() {
    try (Person ada = person(2)) {
      ada.begin("Ada");
      ada.at("settings").first().click();
      ada.at("passphrase-set").click();
      ada.page.evaluate(
          """
          window.longest = 0; window.before = window.began = performance.now();
          (function frame() {
            const now = performance.now();
            window.longest = Math.max(window.longest, now - window.before);
            window.before = now;
            requestAnimationFrame(frame);
          })();
          """);
      choose(ada, PASSPHRASE);
      assertThat(ada.at("lock-now")).isVisible(PATIENTLY);
      double longest = ((Number) ada.page.evaluate("window.longest")).doubleValue();
      double took = ((Number) ada.page.evaluate("window.before - window.began")).doubleValue();
      System.out.printf("stretched in %.0f ms, %.0f ms between two frames%n", took, longest);
      assertTrue(longest < took / 4, longest + " of " + took + " ms between two frames");
    }
  }

  @Test
  void aForgottenPassphraseIsNotTheEnd() {
    try (Person ada = person(2)) {
      ada.begin("Ada");
      protect(ada);
      ada.at("lock-now").click();
      ada.at("forget").click();
      ada.screenshot("locked-anew");
      ada.page.locator("dialog").getByText("Cancel").click();
      assertThat(ada.at("unlock")).isVisible();
      ada.at("forget").click();
      ada.at("confirm").click();
      assertThat(ada.at("backup-import")).isVisible();
      String left = stored(ada);
      assertFalse(left.contains("lock") || left.contains("account"), left);
      ada.begin("Ada again");
      assertEquals(List.of(), ada.complaints());
    }
  }

  @Test
  void aBackupInAnotherBrowserAndTheContactNotices() throws IOException {
    try (Person ada = person(0);
        Person ben = person(1).onPhone();
        Person again =
            Person.openWith(chromium.browser, nodes.url(2) + "/", PERSISTING).onPhone()) {
      ConversationIT.befriend(ada, ben);
      ben.write("before the move");
      ada.awaitState("before the move", 8_000, "received");
      Path file = export(ada);
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertTrue(bytes.startsWith("wispbak1"));
      assertFalse(bytes.contains("before the move"));
      again.at("backup-import").setInputFiles(file);
      again.at("passphrase").fill("not this one");
      again.at("passphrase-save").click();
      assertWrongPassphrase(again);
      again.at("passphrase").fill(PASSPHRASE);
      again.at("passphrase-save").click();
      assertThat(again.at("conversation").first()).isVisible(PATIENTLY);
      assertEquals(true, again.page.evaluate("persisting"));
      openTalk(again);
      assertEquals("received", again.state("before the move"));
      again.write("from my new browser");
      ben.awaitState("from my new browser", 15_000, "received");
      Locator line = ben.at("notice").and(ben.page.locator("[data-kind=new-device]"));
      assertThat(line).isVisible(PATIENTLY);
      ben.screenshot("new-device");
      ben.write("I see you moved");
      again.awaitState("I see you moved", 15_000, "received");
      again.awaitState("from my new browser", 15_000, "delivered", "read");
      ada.page.reload();
      assertThat(ada.page.getByText("another device")).isVisible(PATIENTLY);
      ada.screenshot("moved-away");
    }
  }

  private Path export(Person person) {
    person.at("settings").first().click();
    Download download =
        person.page.waitForDownload(
            () -> {
              person.at("backup-export").click();
              choose(person, PASSPHRASE);
            });
    Path file = folder.resolve(download.suggestedFilename());
    assertTrue(download.suggestedFilename().endsWith(".wisp"));
    download.saveAs(file);
    return file;
  }
}
