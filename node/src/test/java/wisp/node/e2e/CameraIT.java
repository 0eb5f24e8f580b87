package wisp.node.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A camera that sees somebody's screen, and one that may not be used. */
class CameraIT {
  private static final LocatorAssertions.HasValueOptions PATIENTLY =
      new LocatorAssertions.HasValueOptions().setTimeout(20_000);
  @TempDir static Path folder;
  private static Nodes nodes;
  private static Chromium blind;
  private static Chromium seeing;
  private static String link;

  @BeforeAll
  static void start() throws IOException {
    nodes = Nodes.start(folder, 2);
    blind = new Chromium("--deny-permission-prompts");
    Path film = folder.resolve("film.mjpeg");
    try (Person ada = Person.open(blind.browser, nodes.url(0) + "/")) {
      link = ada.begin("Ada");
      film(ada, film);
    }
    seeing =
        new Chromium(
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film);
  }

  /** What a camera of 640 by 480 pixels in front of the screen sees. */
  private static void film(Person person, Path film) {
    person.page.waitForSelector(".qr path");
    BoundingBox code = person.page.locator(".qr").first().boundingBox();
    person.page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(film)
            .setType(ScreenshotType.JPEG)
            .setClip(code.x + code.width / 2 - 320, code.y + code.height / 2 - 240, 640, 480));
  }

  @AfterAll
  static void stop() {
    seeing.close();
    blind.close();
    nodes.close();
  }

  private static Person scanning(Chromium chromium, int width, int height) {
    Person ben = Person.open(chromium.browser, nodes.url(1) + "/");
    ben.page.setViewportSize(width, height);
    ben.begin("Ben");
    ben.at("add-contact").first().click();
    ben.at("scan").click();
    return ben;
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void theCodeOnAnothersScreenIsTheirLink(int width, int height) {
    try (Person ben = scanning(seeing, width, height)) {
      assertThat(ben.at("contact-link")).hasValue(link, PATIENTLY);
      ben.at("contact-add-confirm").click();
      ben.await("composer");
      assertEquals(List.of(), ben.complaints());
    }
  }

  @Test
  void withoutACameraAPictureIsAskedFor() {
    try (Person ben = scanning(blind, 390, 844)) {
      Locator problem = ben.page.getByText("Wisp cannot use the camera.");
      assertThat(problem).isVisible();
      assertThat(ben.at("scan-camera")).hasCount(0);
      assertThat(ben.at("scan-picture")).hasCount(1);
    }
  }
}
