package wisp.node.planted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Production sources with a patch applied, compiled in memory against the classes as they are. */
final class Sources {
  private static final Path MAIN = Path.of("src/main/java/wisp/node");
  private static final Path LIB = Path.of("../lib/src/main/java/wisp");

  private Sources() {}

  /** The classes of the changed files by name. */
  static Map<String, byte[]> compiled(Patch patch) {
    List<JavaFileObject> changed = new ArrayList<>();
    patch.changes().forEach((file, hunks) -> changed.add(new Source(file, changed(file, hunks))));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter says = new StringWriter();
    List<String> options = List.of("-proc:none", "-nowarn", "--release", "21");
    try (Memory memory = new Memory(compiler.getStandardFileManager(null, null, null))) {
      if (!compiler.getTask(says, memory, null, options, null, changed).call()) {
        throw new AssertionError(patch + " does not compile: " + says);
      }
      return memory.classes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String changed(String file, List<Hunk> hunks) {
    try {
      String source = Files.readString((file.startsWith("lib/") ? LIB : MAIN).resolve(file));
      for (Hunk hunk : hunks) {
        source = hunk.applied(source);
      }
      return source;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String file, String text) {
      super(URI.create("string:///" + file), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      written.put(className, bytes);
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new HashMap<>();
      written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return classes;
    }
  }
}
