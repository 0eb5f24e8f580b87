package wisp.lib.crypto;

import wisp.lib.bytes.Bytes;

/** Where random bytes come from: a secure generator in production, a seeded one in tests. */
@FunctionalInterface
public interface Entropy {
  /** Fills all of {@code target}, at most 65,536 bytes. */
  void fill(byte[] target);

  /** {@code size} random bytes. */
  default Bytes bytes(int size) {
    byte[] target = new byte[size];
    fill(target);
    return Bytes.wrap(target);
  }
}
