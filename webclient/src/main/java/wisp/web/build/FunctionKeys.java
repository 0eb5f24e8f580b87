package wisp.web.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Replaces the bodies of functions among a module's string constants by their indexes in a list,
 * which is also that of the runtime's table; and empties the names of functions that scripts call,
 * which the runtime does not read. The segment keeps its size, with zeros at its end.
 */
record FunctionKeys(List<String> bodies) {
  private static final Pattern LAMBDA = Pattern.compile("[\\w$]+\\$lambda\\$_\\d+_\\d+");

  static FunctionKeys of(List<FunctionSource> sources) {
    List<String> bodies = sources.stream().map(FunctionSource::body).toList();
    if (bodies.stream().distinct().count() < bodies.size()) {
      throw new IllegalStateException("two functions share a body, but not their parameters");
    }
    return new FunctionKeys(bodies);
  }

  byte[] shorten(byte[] module) {
    byte[] data = WasmModule.parse(module).data();
    byte[] shortened = module.clone();
    System.arraycopy(shortenTexts(data), 0, shortened, offset(module, data), data.length);
    return shortened;
  }

  private byte[] shortenTexts(byte[] data) {
    ByteBuffer shortened = ByteBuffer.allocate(data.length);
    WasmReader texts = new WasmReader(data, 0);
    while (texts.hasMore()) {
      int start = texts.position();
      Optional<String> shorter = shorter(WasmFunctions.text(texts));
      shortened.put(
          shorter
              .map(FunctionKeys::bytes)
              .orElseGet(() -> Arrays.copyOfRange(data, start, texts.position())));
    }
    return shortened.array();
  }

  private Optional<String> shorter(String text) {
    int key = bodies.indexOf(text);
    if (key >= 0) {
      return Optional.of(Integer.toString(key));
    }
    return LAMBDA.matcher(text).matches() ? Optional.of("") : Optional.empty();
  }

  private static byte[] bytes(String text) {
    return ((char) text.length() + text).getBytes(UTF_8);
  }

  private static int offset(byte[] module, byte[] data) {
    int offset = 0;
    while (!Arrays.equals(module, offset, offset + data.length, data, 0, data.length)) {
      offset++;
    }
    return offset;
  }
}
