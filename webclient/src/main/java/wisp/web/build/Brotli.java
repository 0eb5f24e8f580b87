package wisp.web.build;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code file.br} beside a file; the encoder is native and not on every platform. */
final class Brotli {
  private static final Encoder.Parameters BEST = Encoder.Parameters.create(11, 22);

  private Brotli() {}

  static boolean isAvailable() {
    return Brotli4jLoader.isAvailable();
  }

  static Path compress(Path file) throws IOException {
    byte[] compressed = Encoder.compress(Files.readAllBytes(file), BEST);
    return Files.write(file.resolveSibling(file.getFileName() + ".br"), compressed);
  }
}
