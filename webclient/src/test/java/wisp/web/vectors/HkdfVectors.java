package wisp.web.vectors;

import static wisp.lib.bytes.Hex.decode;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Kdf;

/** RFC 5869, appendix A.1 to A.3 (SHA-256). */
final class HkdfVectors {
  private static final Bytes SHORT_KEY = decode("0b".repeat(22));

  private HkdfVectors() {}

  static List<Case> cases() {
    return List.of(
        new Case(
            "rfc5869-a.1",
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
            () -> Kdf.hkdf(count(0x00, 13), SHORT_KEY, count(0xf0, 10), 42)),
        new Case(
            "rfc5869-a.2",
            "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                + "cc30c58179ec3e87c14c01d5c1f3434f1d87",
            () -> Kdf.hkdf(count(0x60, 80), count(0x00, 80), count(0xb0, 80), 82)),
        new Case(
            "rfc5869-a.3",
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
            () -> Kdf.hkdf(Bytes.EMPTY, SHORT_KEY, Bytes.EMPTY, 42)));
  }

  private static Bytes count(int first, int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (first + i);
    }
    return Bytes.wrap(bytes);
  }
}
