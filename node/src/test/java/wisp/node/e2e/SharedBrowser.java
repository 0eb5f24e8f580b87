package wisp.node.e2e;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One browser on the shared ring, for tests that take turns: Playwright keeps to one thread. */
abstract class SharedBrowser extends SharedRing {
  @RegisterExtension
  static final BeforeAllCallback ONE_BROWSER = once(SharedBrowser.class, SharedBrowser::start);

  static Chromium chromium;

  private static AutoCloseable start() {
    chromium = new Chromium();
    return chromium;
  }

  static Person person(int node) {
    return Person.open(chromium.browser, nodes.url(node) + "/");
  }
}
