package wisp.node.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Two classes of {@code lib} that believe everything and hide nothing, for one measurement. */
final class Unchecked {
  private Unchecked() {}

  /** A folder with them, to come before all other classes. */
  static Path classes() {
    try {
      Path folder = Files.createTempDirectory("wisp-bench-unchecked");
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      List<JavaFileObject> sources =
          Stream.of("Signature", "Transport").map(Unchecked::source).toList();
      if (!ToolProvider.getSystemJavaCompiler()
          .getTask(null, null, null, options, null, sources)
          .call()) {
        throw new IllegalStateException("the substitutes do not compile any more");
      }
      return folder;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static JavaFileObject source(String name) {
    try (InputStream in = Unchecked.class.getResourceAsStream("unchecked/" + name + ".txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Source(URI.create("string:///" + name + ".java"), text);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(URI uri, String text) {
      super(uri, Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
