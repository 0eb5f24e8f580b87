package wisp.node.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code bin/simulate} starts has the node's jar and these classes, and no library of tests.
 */
class SimulateTest {
  private static final Pattern FOR_TESTS =
      Pattern.compile("junit|opentest4j|apiguardian|mockito|playwright|jmh");

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"half-killed", "half-silent", "cut", "contact", "churn", "hops", "idle"})
  void everyModeRunsAlone(String mode) throws Exception {
    List<String> path = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    URL[] urls =
        path.stream()
            .filter(entry -> !FOR_TESTS.matcher(Path.of(entry).getFileName().toString()).find())
            .map(SimulateTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader alone = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Class<?> rings = alone.loadClass(LargeRings.class.getName());
      Object code =
          rings
              .getMethod("run", String.class, int.class, int.class, int.class)
              .invoke(null, mode, 1, 1, 60);
      assertEquals(0, code);
    }
  }
}
