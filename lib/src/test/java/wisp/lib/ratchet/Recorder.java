package wisp.lib.ratchet;

import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Entropy;

/** Entropy that a test can look into. */
final class Recorder implements Entropy {
  private final Entropy source;
  private Bytes last = Bytes.EMPTY;

  Recorder(Entropy source) {
    this.source = source;
  }

  @Override
  public void fill(byte[] target) {
    source.fill(target);
    last = Bytes.of(target);
  }

  Bytes last() {
    return last;
  }
}
