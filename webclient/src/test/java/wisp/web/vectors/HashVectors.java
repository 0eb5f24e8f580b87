package wisp.web.vectors;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.Kdf;

/** FIPS 180-4 (SHA-256) and RFC 4231, section 4.3 (HMAC-SHA256). */
final class HashVectors {
  private HashVectors() {}

  static List<Case> cases() {
    return List.of(
        new Case(
            "fips180-4-empty",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            Hash::sha256),
        new Case(
            "fips180-4-abc",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            () -> Hash.sha256(Bytes.utf8("a"), Bytes.utf8("bc"))),
        new Case(
            "rfc4231-4.3",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            () -> Kdf.hmac(Bytes.utf8("Jefe"), Bytes.utf8("what do ya want for nothing?"))));
  }
}
