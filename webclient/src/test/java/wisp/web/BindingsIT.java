package wisp.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.web.browser.CompiledPage;

class BindingsIT {
  private static final List<String> EXPECTED =
      List.of(
          "entropy true",
          "attention true",
          "date 01:00, Thursday, 1 January 1970",
          "fetch 200 00ff7f80",
          "fetch 404 ",
          "fetch timed out",
          "fetch unreachable",
          "new at version 0",
          "1 true",
          "1 again false",
          "3 false",
          "2 true",
          "stored at version 2 b=80ff c=",
          "first tab active",
          "second tab passive",
          "second tab active",
          "first tab passive",
          "clipboard true",
          "picture true");

  private static CompiledPage page;

  @BeforeAll
  static void compile(@TempDir Path folder) throws Exception {
    page = CompiledPage.of(BindingsMain.class, folder);
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @Test
  void wasm() {
    assertBindings(page.wasm());
  }

  @Test
  void javaScript() {
    assertBindings(page.javaScript());
  }

  private static void assertBindings(CompiledPage.Run run) {
    assertEquals(EXPECTED, run.lines());
    assertEquals(List.of(), run.problems().stream().filter(BindingsIT::isUnexpected).toList());
  }

  /** Chromium itself complains of each request that ends with an error, as three here should. */
  private static boolean isUnexpected(String problem) {
    return !problem.startsWith("Failed to load resource") && !problem.startsWith("failed: ");
  }
}
