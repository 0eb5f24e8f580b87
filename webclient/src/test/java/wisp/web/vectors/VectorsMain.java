package wisp.web.vectors;

import org.teavm.classlib.PlatformDetector;

/** The vectors as a page: one line of console output a case. */
public final class VectorsMain {
  private VectorsMain() {}

  public static void main(String[] args) {
    boolean wasm = PlatformDetector.isWebAssemblyGC();
    (wasm ? Vectors.wasmLines() : Vectors.lines()).forEach(System.out::println);
    System.out.println("END");
  }
}
