package wisp.web.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.web.browser.CompiledPage;

/** For {@code bin/bench}: leaves what Chromium measured in {@code target/browser-speeds.txt}. */
class BrowserSpeeds {
  @Test
  void measure(@TempDir Path folder) throws Exception {
    try (CompiledPage page = CompiledPage.of(SpeedMain.class, folder)) {
      CompiledPage.Run run = page.wasm();
      assertEquals(List.of(), run.problems());
      Files.write(Path.of("target", "browser-speeds.txt"), run.lines());
    }
  }
}
