package wisp.node.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SizesIT {
  @Test
  void theJarHasAtMost12Megabytes() throws IOException {
    assertTrue(Sizes.jarBytes() <= 12_000_000, Sizes.jarBytes() + " bytes");
  }

  @Test
  void theFirstLoadHasAtMost180Kilobytes() throws IOException {
    long bytes = Sizes.firstLoadBytes(".wasm");
    assertTrue(bytes > 10_000 && bytes <= 180_000, bytes + " bytes");
  }
}
