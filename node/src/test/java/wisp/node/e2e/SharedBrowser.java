package wisp.node.e2e;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One browser on the shared ring, for tests that take turns: Playwright keeps to one thread. */
abstract class SharedBrowser extends SharedRing {
  @RegisterExtension
  static final BeforeAllCallback ONE_BROWSER =
      context ->
          context
              .getRoot()
              .getStore(Namespace.GLOBAL)
              .getOrComputeIfAbsent(SharedBrowser.class, key -> start());

  static Chromium chromium;

  private static AutoCloseable start() {
    chromium = new Chromium();
    return chromium;
  }

  static Person person(int node) {
    return Person.open(chromium.browser, nodes.url(node) + "/");
  }
}
