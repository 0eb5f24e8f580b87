package wisp.web.vectors;

import java.util.function.Supplier;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.crypto.Forged;

/** One test vector: its name, the result that its source gives, and how it is computed here. */
record Case(String name, String expected, Supplier<Bytes> computation) {
  static final String REFUSED = "REFUSED";

  /** {@code name=hex}, or {@code name=REFUSED}. */
  String line() {
    return name + "=" + result();
  }

  private String result() {
    try {
      return Hex.encode(computation.get());
    } catch (Forged refused) {
      return REFUSED;
    }
  }

  String expectedLine() {
    return name + "=" + expected;
  }
}
