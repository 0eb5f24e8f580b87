package wisp.lib;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;

/**
 * Published test vectors: the whole files where {@code shared/vectors} lies beside the repository,
 * (or where the property {@code wisp.vectors} says), else a few of each from the test resources.
 */
public final class Vectors {
  private static final Path WHOLE =
      Path.of(System.getProperty("wisp.vectors", "../../shared/vectors"));

  private Vectors() {}

  /** Whether whole files are there; samples are much smaller. */
  public static boolean areWhole() {
    return Files.isDirectory(WHOLE);
  }

  public static JsonNode file(String name) {
    try (InputStream input = open(name)) {
      return new ObjectMapper().readTree(input);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The lines of a text file, which is compressed if its name ends so. */
  public static List<String> lines(String name) {
    try (InputStream input = open(name)) {
      InputStream text = name.endsWith(".gz") ? new GZIPInputStream(input) : input;
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What follows {@code name = } in a text file. */
  public static Bytes field(List<String> lines, String name) {
    String start = name + " = ";
    String line = lines.stream().filter(each -> each.startsWith(start)).findFirst().orElseThrow();
    return Hex.decode(line.substring(start.length()));
  }

  public static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  public static Bytes hex(JsonNode vector, String field) {
    return Hex.decode(vector.path(field).asText());
  }

  private static InputStream open(String name) throws IOException {
    if (areWhole()) {
      return Files.newInputStream(WHOLE.resolve(name));
    }
    return Vectors.class.getResourceAsStream("/vectors/" + name);
  }
}
