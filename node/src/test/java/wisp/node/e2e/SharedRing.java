package wisp.node.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One ring, started once for all tests that do it no harm. */
abstract class SharedRing {
  private static final int NODES = 5;

  @RegisterExtension
  static final BeforeAllCallback ONE_RING = once(SharedRing.class, SharedRing::start);

  static Nodes nodes;

  /** At the end of all tests it is closed. */
  static BeforeAllCallback once(Class<?> what, Supplier<AutoCloseable> start) {
    return context ->
        context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(what, key -> start.get());
  }

  private static AutoCloseable start() {
    try {
      nodes = Nodes.start(Files.createTempDirectory(Path.of("target"), "ring"), NODES);
      return nodes;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
