package wisp.lib.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;

/** RFC 5869 (HKDF), RFC 4231 (HMAC), FIPS 180-4 (SHA-256). */
class KdfTest {
  @Test
  void rfc5869AppendixA1() {
    assertEquals(
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        Hex.encode(Kdf.hkdf(range(0x00, 0x0c), repeat(0x0b, 22), range(0xf0, 0xf9), 42)));
  }

  @Test
  void rfc5869AppendixA2() {
    assertEquals(
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
            + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
            + "cc30c58179ec3e87c14c01d5c1f3434f1d87",
        Hex.encode(Kdf.hkdf(range(0x60, 0xaf), range(0x00, 0x4f), range(0xb0, 0xff), 82)));
  }

  @Test
  void rfc5869AppendixA3() {
    assertEquals(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
        Hex.encode(Kdf.hkdf(Bytes.EMPTY, repeat(0x0b, 22), Bytes.EMPTY, 42)));
  }

  @Test
  void moreThan255BlocksAreRefused() {
    assertEquals(8_160, Kdf.hkdf(Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY, 8_160).size());
    assertThrows(
        IllegalArgumentException.class,
        () -> Kdf.hkdf(Bytes.EMPTY, Bytes.EMPTY, Bytes.EMPTY, 8_161));
  }

  @Test
  void rfc4231Section4_3() {
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        Hex.encode(
            Kdf.hmac(
                Bytes.utf8("Jefe"), Bytes.utf8("what do ya want "), Bytes.utf8("for nothing?"))));
  }

  @Test
  void sha256OfPartsIsThatOfTheWhole() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Hex.encode(Hash.sha256(Bytes.utf8("a"), Bytes.EMPTY, Bytes.utf8("bc"))));
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        Hex.encode(Hash.sha256()));
  }

  private static Bytes range(int from, int to) {
    byte[] bytes = new byte[to - from + 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (from + i);
    }
    return Bytes.wrap(bytes);
  }

  private static Bytes repeat(int value, int times) {
    return Hex.decode(Hex.encode(range(value, value)).repeat(times));
  }
}
