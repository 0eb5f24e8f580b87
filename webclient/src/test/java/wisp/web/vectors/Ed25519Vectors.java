package wisp.web.vectors;

import static wisp.lib.bytes.Hex.decode;

import java.util.List;
import java.util.stream.Stream;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/** RFC 8032, section 7.1, and what section 5.1.7 refuses. */
final class Ed25519Vectors {
  private static final String YES = "01";
  private static final String NO = "00";

  private static final Vector ABC =
      new Vector(
          "abc",
          "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
          "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
              + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
          "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
              + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704");

  private static final List<Vector> VECTORS =
      List.of(
          new Vector(
              "1",
              "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
              "",
              "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                  + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
          new Vector(
              "2",
              "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
              "72",
              "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                  + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
          new Vector(
              "3",
              "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
              "af82",
              "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                  + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
          ABC);

  private Ed25519Vectors() {}

  private record Vector(String name, String seed, String message, String signature) {
    KeyPair key() {
      return Signature.fromSeed(decode(seed));
    }

    Case signs() {
      return new Case(
          "rfc8032-7.1-sign-" + name, signature, () -> Signature.sign(key(), decode(message)));
    }

    Case verifies() {
      return verification(name, decode(message), decode(signature), YES);
    }

    Case verification(String caseName, Bytes text, Bytes candidate, String expected) {
      return new Case(
          "rfc8032-7.1-verify-" + caseName,
          expected,
          () -> bit(Signature.verifyLongLived(key().publicKey(), text, candidate)));
    }
  }

  static List<Case> cases() {
    Bytes message = decode(ABC.message());
    Bytes signature = decode(ABC.signature());
    return Stream.of(
            VECTORS.stream().map(Vector::signs),
            VECTORS.stream().map(Vector::verifies),
            Stream.of(
                ABC.verification("other-message", Bytes.EMPTY, signature, NO),
                ABC.verification("short", message, signature.slice(0, 63), NO),
                ABC.verification("last-bit", message, flipLastBit(signature), NO),
                key(
                    "small-order",
                    "0000000000000000000000000000000000000000000000000000000000000000"),
                key(
                    "not-canonical",
                    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")))
        .flatMap(cases -> cases)
        .toList();
  }

  private static Case key(String name, String publicKey) {
    return new Case(
        "rfc8032-5.1.3-" + name, NO, () -> bit(Signature.isValidFreshKey(decode(publicKey))));
  }

  private static Bytes flipLastBit(Bytes bytes) {
    byte[] flipped = bytes.toArray();
    flipped[flipped.length - 1] ^= 1;
    return Bytes.wrap(flipped);
  }

  private static Bytes bit(boolean value) {
    return Bytes.wrap(new byte[] {(byte) (value ? 1 : 0)});
  }
}
