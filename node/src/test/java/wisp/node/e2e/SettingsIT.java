package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sets stays set, and does what it says. */
class SettingsIT extends SharedBrowser {
  private static final String BACKGROUND = "getComputedStyle(document.body).backgroundColor";

  private static Person inSettings(int width, int height) {
    Person person = Person.open(chromium.browser, nodes.url(0) + "/");
    person.page.setViewportSize(width, height);
    person.begin("Ada");
    person.at("settings").click();
    return person;
  }

  private static void reload(Person person) {
    person.page.reload();
    person.at("settings").click();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void theLanguageIsChosenAndKept(int width, int height) {
    try (Person ada = inSettings(width, height)) {
      Locator document = ada.page.locator("html");
      assertThat(document).hasAttribute("lang", "en");
      ada.at("language").selectOption("ar");
      assertThat(document).hasAttribute("dir", "rtl");
      assertThat(ada.page.getByRole(com.microsoft.playwright.options.AriaRole.HEADING).first())
          .isVisible();
      assertThat(ada.at("node-add")).hasText("إضافة عقدة");
      reload(ada);
      assertThat(document).hasAttribute("lang", "ar");
      assertThat(ada.at("node-add")).hasText("إضافة عقدة");
      ada.at("language").selectOption("de");
      assertThat(document).hasAttribute("dir", "ltr");
      assertThat(ada.at("node-add")).hasText("Knoten hinzufügen");
      assertEquals(List.of(), ada.complaints());
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void theTextGrowsAndNothingOverflows(int width, int height) {
    try (Person ada = inSettings(width, height)) {
      Object before = ada.page.evaluate("getComputedStyle(document.body).fontSize");
      ada.at("text-size").selectOption("largest");
      ada.at("theme-dark").click();
      reload(ada);
      assertThat(ada.page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(ada.at("theme-dark")).hasAttribute("aria-pressed", "true");
      assertEquals("15px", before);
      assertEquals("20px", ada.page.evaluate("getComputedStyle(document.body).fontSize"));
      assertEquals(width, ada.page.evaluate("document.documentElement.scrollWidth"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void theThemeIsTheSystemsUnlessChosen(int width, int height) {
    try (Person ada = inSettings(width, height)) {
      Object light = ada.page.evaluate(BACKGROUND);
      ada.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      Object dark = ada.page.evaluate(BACKGROUND);
      assertNotEquals(light, dark);
      ada.at("theme-light").click();
      assertThat(ada.at("theme-light")).hasAttribute("aria-pressed", "true");
      assertEquals(light, ada.page.evaluate(BACKGROUND));
      reload(ada);
      assertEquals(light, ada.page.evaluate(BACKGROUND));
      ada.at("theme-system").click();
      assertThat(ada.at("theme-system")).hasAttribute("aria-pressed", "true");
      assertEquals(dark, ada.page.evaluate(BACKGROUND));
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void aPictureIsChosenAndRemoved(int width, int height) {
    try (Person ada = inSettings(width, height)) {
      Locator picture = ada.page.locator(".sheet img.avatar");
      ada.at("picture-choose").setInputFiles(file(new byte[] {1, 2, 3}));
      assertThat(ada.page.getByText("This picture cannot be used")).isVisible();
      assertThat(picture).hasCount(0);
      ada.at("picture-choose").setInputFiles(file(ada.page.screenshot()));
      assertThat(picture).isVisible();
      ada.at("picture-remove").click();
      assertThat(picture).hasCount(0);
      assertThat(ada.at("picture-remove")).hasCount(0);
      assertEquals(List.of(), ada.complaints());
    }
  }

  @Test
  void aNameThatWasSavedIsSaidToBe() {
    try (Person ada = inSettings(390, 844)) {
      Locator name = ada.page.getByLabel("Your name");
      Locator toast = ada.page.locator(".toast");
      name.fill(" ");
      name.press("Enter");
      assertEquals("", toast.textContent());
      name.fill("Ada L.");
      name.press("Enter");
      assertThat(toast).hasText("Saved");
      ada.page.reload();
      ada.at("settings").click();
      assertThat(name).hasValue("Ada L.");
    }
  }

  private static FilePayload file(byte[] content) {
    return new FilePayload("ada.png", "image/png", content);
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void bootstrapNodesAreAddedUsedKeptRemovedAndReset(int width, int height) {
    try (Person ada = inSettings(width, height)) {
      assertThat(ada.at("node")).hasText(Pattern.compile("^" + nodes.url(0)));
      add(ada, "no node");
      ada.seen(ada.page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT));
      ada.at("node-url").fill(nodes.url(2) + "/");
      ada.at("node-add-confirm").click();
      assertThat(ada.at("node")).hasCount(2);
      ada.at("node-remove").first().click();
      Locator second = ada.at("node").filter(new Locator.FilterOptions().setHasText(nodes.url(2)));
      assertThat(second.locator(".chip")).isVisible();
      reload(ada);
      assertThat(second.locator(".chip")).isVisible();
      assertThat(ada.at("node-remove")).hasCount(0);
      add(ada, nodes.url(1));
      assertThat(ada.at("node")).hasCount(2);
      ada.at("node-reset").click();
      assertThat(ada.at("node-reset")).hasCount(0);
      assertThat(ada.at("node")).hasText(Pattern.compile("^" + nodes.url(0)));
    }
  }

  private static void add(Person person, String url) {
    person.at("node-add").click();
    person.at("node-url").fill(url);
    person.at("node-add-confirm").click();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void storageAndLicencesAreTold(int width, int height) {
    try (Person ada = inSettings(width, height)) {
      assertThat(ada.at("storage-used")).containsText(Pattern.compile("\\d (kB|MB)"));
      assertThat(ada.at("version")).hasText(Pattern.compile("^Version \\d+\\.\\d+\\.\\d+"));
      assertThat(ada.page.getByText("Wisp has not been audited.")).isVisible();
      assertThat(ada.page.getByText("Your node sees your network address")).isVisible();
      ada.at("licences").click();
      assertThat(ada.page.locator(".licences")).containsText("Bouncy Castle");
    }
  }

  @Test
  void keysWorkUnlessSomebodyTypes() {
    try (Person ada = inSettings(1280, 800)) {
      Page page = ada.page;
      page.keyboard().press("?");
      assertThat(page.locator(".keys")).isVisible();
      page.keyboard().press("Escape");
      page.keyboard().press("n");
      ada.await("contact-link");
      page.keyboard().type("?n,");
      assertThat(ada.at("contact-link")).hasValue("?n,");
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      page.keyboard().press(",");
      ada.await("language");
    }
  }
}
