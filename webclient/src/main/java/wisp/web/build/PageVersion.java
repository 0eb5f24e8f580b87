package wisp.web.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names a page by all its files: its service worker and its start page carry that name. */
final class PageVersion {
  private static final int HASH_BYTES = 12;
  private static final String PLACE = "<meta name=\"wisp-version\" content=\"\">";

  private PageVersion() {}

  /** {@code files}: all of the page, none of them compressed. */
  static void write(Path page, List<Path> files) throws IOException {
    Path worker = page.resolve("sw.js");
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      if (!file.equals(worker)) {
        hashes.put(page.relativize(file).toString().replace('\\', '/'), hash(file));
      }
    }
    String table =
        hashes.entrySet().stream()
            .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
            .collect(Collectors.joining(",\n", "{\n", "}"));
    String source = Files.readString(worker);
    String version = hash((table + source).getBytes(UTF_8));
    Files.writeString(
        worker, "const version=\"" + version + "\";\nconst files=" + table + ";\n" + source);
    mark(page.resolve("index.html"), version);
  }

  private static void mark(Path index, String version) throws IOException {
    String html = Files.readString(index, UTF_8);
    if (!html.contains(PLACE)) {
      throw new IOException("index.html has no " + PLACE);
    }
    Files.writeString(index, html.replace(PLACE, PLACE.replace("\"\"", "\"" + version + "\"")));
  }

  private static String hash(Path file) throws IOException {
    return hash(Files.readAllBytes(file));
  }

  private static String hash(byte[] content) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(whole, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
