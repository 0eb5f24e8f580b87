package wisp.web.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wisp.web.browser.CompiledPage;

/** Both targets in a real browser, under the page's policy, give what the JVM gives. */
class VectorsIT {
  private static CompiledPage page;

  @BeforeAll
  static void compile(@TempDir Path folder) throws Exception {
    page = CompiledPage.of(VectorsMain.class, folder);
  }

  @AfterAll
  static void close() {
    page.close();
  }

  @Test
  void wasm() {
    assertEquals(new CompiledPage.Run(Vectors.wasmLines(), List.of(), "wasm"), page.wasm());
  }

  @Test
  void javaScript() {
    assertEquals(new CompiledPage.Run(Vectors.lines(), List.of(), "js"), page.javaScript());
  }

  @Test
  void javaScriptWhereWasmFails() {
    CompiledPage.Run run = page.withoutWasm();
    assertEquals("js", run.target());
    assertEquals(Vectors.lines(), run.lines());
  }
}
