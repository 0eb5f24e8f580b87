package wisp.web.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.web.browser.Chromium;
import wisp.web.browser.Console;
import wisp.web.browser.PageServer;
import wisp.web.build.PageBuild;

/** Both targets in a real browser, under the page's policy, give what the JVM gives. */
class VectorsIT {
  private static PageServer server;
  private static Chromium chromium;

  @BeforeAll
  static void compile(@TempDir Path page) throws Exception {
    PageBuild.build(VectorsMain.class.getName(), Path.of("src/main/page"), page);
    server = PageServer.serve(page);
    chromium = Chromium.launch();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @Test
  void wasm() {
    assertSameLines("", "wasm");
  }

  @Test
  void javaScript() {
    assertSameLines("?js", "js");
  }

  private static void assertSameLines(String query, String target) {
    Page page = chromium.profile().newPage();
    Console console = Console.of(page);
    page.waitForConsoleMessage(
        new Page.WaitForConsoleMessageOptions()
            .setPredicate(message -> message.text().equals(VectorsMain.END)),
        () -> page.navigate(server.url(query)));
    assertEquals(List.of(), console.problems());
    assertEquals(expected(), console.lines());
    assertEquals(target, page.locator("html").getAttribute("data-target"));
    page.context().close();
  }

  private static List<String> expected() {
    List<String> lines = new ArrayList<>(Vectors.lines());
    lines.add(VectorsMain.END);
    return lines;
  }
}
