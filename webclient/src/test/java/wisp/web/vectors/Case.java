package wisp.web.vectors;

import java.util.function.Supplier;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Forged;

/** One test vector: its name, the result that its source gives, and how it is computed here. */
record Case(String name, String expected, Supplier<Bytes> computation) {
  static final String REFUSED = "REFUSED";

  /** A case without a source: only that all platforms agree. */
  static Case sameEverywhere(String name, Supplier<Bytes> computation) {
    return new Case(name, Hex.encode(computation.get()), computation);
  }

  /** {@code name=hex}, or {@code name=REFUSED}. */
  String line() {
    return name + "=" + result();
  }

  private String result() {
    try {
      return Hex.encode(computation.get());
    } catch (Forged | Malformed refused) {
      return REFUSED;
    }
  }

  String expectedLine() {
    return name + "=" + expected;
  }
}
