package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From nothing to a reply received, as a new user would, with every click counted. */
class FirstMinuteIT extends SharedBrowser {
  private static final int MAX_CLICKS = 8;
  private static final long MAX_MILLIS = 60_000;
  private static final String COUNT = "addEventListener('click', () => clicked(), true)";

  @TempDir static Path folder;

  private final AtomicInteger clicks = new AtomicInteger();

  private Person person(int node, int width, int height) {
    Person person = Person.open(chromium.browser, "about:blank");
    person.page.setViewportSize(width, height);
    person.context.exposeFunction("clicked", arguments -> clicks.incrementAndGet());
    person.context.addInitScript(COUNT);
    person.page.navigate(nodes.url(node) + "/");
    return person;
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void atMostEightClicksAndAMinuteForBoth(int width, int height) {
    long startMillis = System.currentTimeMillis();
    try (Person ada = person(0, width, height);
        Person ben = person(1, width, height)) {
      String link = ada.begin("Ada");
      ada.at("copy-link").click();
      ada.context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      assertEquals(link, ada.page.evaluate("navigator.clipboard.readText()"));
      clicks.incrementAndGet();
      ben.page.navigate(nodes.url(1) + "/" + link.substring(link.indexOf('#')));
      ben.page.reload();
      ben.at("display-name").fill("Ben");
      ben.at("create-identity").click();
      assertThat(ben.page.getByText("so open Wisp in time")).isVisible();
      assertThat(ben.page.locator(".talk h1")).hasText("Ada");
      ben.write("Hello Ada");
      ada.openFirstConversation();
      ada.at("request-accept").click();
      ada.write("Hello Ben");
      ben.awaitState("Hello Ben", MAX_MILLIS, "received");
      long tookMillis = System.currentTimeMillis() - startMillis;
      System.out.println(clicks + " clicks, " + tookMillis + " ms");
      assertTrue(clicks.get() <= MAX_CLICKS, clicks + " clicks");
      assertTrue(tookMillis <= MAX_MILLIS, tookMillis + " ms");
      assertEquals(List.of(), ada.complaints());
      assertEquals(List.of(), ben.complaints());
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void aPictureOfTheirCodeIsAsGoodAsTheirLink(int width, int height) {
    try (Person ada = person(0, width, height);
        Person ben = person(1, width, height)) {
      String link = ada.begin("Ada");
      Path code = folder.resolve("code" + width + ".png");
      ada.page.waitForSelector(".qr path");
      ada.page
          .locator(".qr")
          .first()
          .screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions().setPath(code));
      ben.begin("Ben");
      ben.at("add-contact").first().click();
      ben.at("scan").click();
      ben.at("scan-picture").setInputFiles(code);
      assertThat(ben.at("contact-link")).hasValue(link);
      ben.at("contact-add-confirm").click();
      ben.write("Found you");
      ada.openFirstConversation();
      ada.seen(ada.message("Found you"));
      assertEquals(List.of(), ben.complaints());
    }
  }

  /** Something in it looks like a corner and is none. */
  @Test
  void aCodeThatConfusesIsReadTooByEitherProgram() throws Exception {
    Path code = Path.of(FirstMinuteIT.class.getResource("confusing-code.png").toURI());
    List<String> workers = new ArrayList<>();
    for (String program : List.of("/", "/?js")) {
      try (Person ada = Person.open(chromium.browser, nodes.url(0) + program)) {
        ada.page.onWorker(worker -> workers.add(worker.url()));
        ada.begin("Ada");
        ada.at("add-contact").first().click();
        ada.at("scan").click();
        ada.at("scan-picture").setInputFiles(code);
        assertThat(ada.at("contact-link")).hasValue(Pattern.compile(".*/#/add/SAGEWZ.*"));
      }
    }
    assertTrue(workers.getFirst().endsWith("/scan-worker.js"), workers.toString());
    assertTrue(workers.getLast().endsWith("/scan-worker.js?js"), workers.toString());
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void theSystemsShareSheetGetsTheLink(int width, int height) {
    String sheet =
        "navigator.share = async ({ url }) => { window.shared = url; };"
            + " navigator.storage.persist = async () => window.persisting = true;";
    try (Person ada = Person.openWith(chromium.browser, nodes.url(0) + "/", sheet)) {
      ada.page.setViewportSize(width, height);
      String link = ada.begin("Ada");
      ada.at("share-link").first().click();
      assertEquals(link, ada.page.evaluate("shared"));
      assertEquals(true, ada.page.evaluate("persisting"));
    }
  }

  /** As over plain HTTP from another machine. */
  @Test
  void whereThereIsNoClipboardTheLinkIsCopiedAllTheSame() {
    String none = "Object.defineProperty(navigator, 'clipboard', { value: undefined });";
    try (Person ada = Person.openWith(chromium.browser, nodes.url(0) + "/", none)) {
      String link = ada.begin("Ada");
      ada.at("add-contact").first().click();
      ada.page.locator("dialog").getByText("Copy my link").click();
      ada.at("contact-link").focus();
      ada.page.keyboard().press("Control+v");
      assertThat(ada.at("contact-link")).hasValue(link);
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void aPictureWithoutACodeIsSaid(int width, int height) {
    try (Person ben = person(1, width, height)) {
      ben.begin("Ben");
      Path picture = folder.resolve("none" + width + ".png");
      ben.page.screenshot(
          new com.microsoft.playwright.Page.ScreenshotOptions()
              .setPath(picture)
              .setClip(0, 0, 60, 60));
      ben.at("add-contact").first().click();
      ben.at("scan").click();
      ben.at("scan-picture").setInputFiles(picture);
      assertThat(ben.page.getByText("There is no QR code in this picture.")).isVisible();
    }
  }
}
