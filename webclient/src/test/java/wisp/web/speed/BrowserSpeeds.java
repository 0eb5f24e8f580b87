package wisp.web.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.web.browser.CompiledPage;
import wisp.web.view.TalkSpeedMain;

/** For {@code bin/bench}: leaves what Chromium measured in {@code target/browser-speeds.txt}. */
class BrowserSpeeds {
  @Test
  void measure(@TempDir Path folder) throws Exception {
    List<String> lines = new ArrayList<>(lines(SpeedMain.class, folder.resolve("envelopes")));
    lines.addAll(lines(TalkSpeedMain.class, folder.resolve("talk")));
    Files.write(Path.of("target", "browser-speeds.txt"), lines);
  }

  private static List<String> lines(Class<?> program, Path folder) throws Exception {
    Files.createDirectory(folder);
    try (CompiledPage page = CompiledPage.of(program, folder)) {
      CompiledPage.Run run = page.wasm();
      assertEquals(List.of(), run.problems());
      return run.lines();
    }
  }
}
