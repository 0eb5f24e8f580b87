package wisp.web.view;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe finds wrong on a page. */
final class Axe {
  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
        return found.violations.flatMap((rule) => rule.nodes.map(
          (node) => rule.id + ': ' + node.html.slice(0, 120) + ' ' + node.failureSummary));
      }
      """;
  private final String source = source();

  private static String source() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  List<?> violations(Page page) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate("() => {" + source + "}");
    }
    return (List<?>) page.evaluate(RUN);
  }
}
