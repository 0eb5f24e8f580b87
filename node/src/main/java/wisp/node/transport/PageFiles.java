package wisp.node.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wisp.lib.bytes.Bytes;

/** The files of the page on the class path: a fixed table of names, read at the first use. */
final class PageFiles {
  private final String folder;
  private Set<String> names;

  PageFiles(String folder) {
    this.folder = folder + "/";
  }

  synchronized boolean has(String name) {
    if (names == null) {
      names = names();
    }
    return names.contains(name);
  }

  /** The content of a file that {@link #has}. */
  Bytes read(String name) {
    if (!has(name)) {
      throw new IllegalArgumentException("no such file");
    }
    try (InputStream file = PageFiles.class.getResourceAsStream("/" + folder + name)) {
      return Bytes.wrap(file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Set<String> names() {
    URL index = PageFiles.class.getResource("/" + folder + "index.html");
    try {
      return index == null ? Set.of() : names(index);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Set<String> names(URL index) throws IOException {
    URLConnection connection = index.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
          .map(entry -> entry.getName().substring(folder.length()))
          .collect(Collectors.toUnmodifiableSet());
    }
    return namesBeside(Path.of(URI.create(index.toString())).getParent());
  }

  private static Set<String> namesBeside(Path parent) throws IOException {
    try (Stream<Path> files = Files.walk(parent)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> parent.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
