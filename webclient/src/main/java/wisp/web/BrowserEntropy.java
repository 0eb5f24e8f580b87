package wisp.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;
import wisp.lib.crypto.Entropy;
import wisp.web.bytes.Buffers;

/** The browser's own generator ({@code crypto.getRandomValues}), or no start at all. */
final class BrowserEntropy implements Entropy {
  private static final int MAX_BYTES = 65_536;

  BrowserEntropy() {
    random(0);
  }

  @Override
  public void fill(byte[] target) {
    for (int from = 0; from < target.length; from += MAX_BYTES) {
      int size = Math.min(MAX_BYTES, target.length - from);
      System.arraycopy(Buffers.read(random(size)).unsafeArray(), 0, target, from, size);
    }
  }

  @JSBody(params = "size", script = "return crypto.getRandomValues(new Int8Array(size));")
  private static native Int8Array random(int size);
}
