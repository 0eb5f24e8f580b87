package wisp.web.vectors;

import static wisp.lib.bytes.Hex.decode;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;

/** RFC 7748, sections 5.2, 6.1 and 7 (the all-zero check). */
final class X25519Vectors {
  private static final Bytes ALICE =
      decode("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
  private static final Bytes BOB =
      decode("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
  private static final String SECRET =
      "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";

  private X25519Vectors() {}

  static List<Case> cases() {
    return List.of(
        agreement(
            "rfc7748-5.2-first",
            "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
            "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
            "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"),
        agreement(
            "rfc7748-5.2-second",
            "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
            "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
            "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"),
        new Case(
            "rfc7748-5.2-1000-times",
            "684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51",
            () -> iterate(1000)),
        new Case(
            "rfc7748-6.1-alice",
            "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
            () -> Agreement.fromPrivate(ALICE).publicKey()),
        new Case(
            "rfc7748-6.1-bob",
            "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
            () -> Agreement.fromPrivate(BOB).publicKey()),
        new Case("rfc7748-6.1-secret-of-alice", SECRET, () -> shared(ALICE, BOB)),
        new Case("rfc7748-6.1-secret-of-bob", SECRET, () -> shared(BOB, ALICE)),
        agreement("rfc7748-7-zero", Bytes.wrap(new byte[32]), Case.REFUSED),
        agreement("rfc7748-7-short", Bytes.wrap(new byte[31]), Case.REFUSED),
        agreement(
            "rfc7748-7-order-8",
            decode("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
            Case.REFUSED));
  }

  private static Case agreement(String name, String scalar, String point, String expected) {
    return new Case(name, expected, () -> Agreement.agree(decode(scalar), decode(point)));
  }

  private static Case agreement(String name, Bytes point, String expected) {
    return new Case(name, expected, () -> Agreement.agree(ALICE, point));
  }

  private static Bytes shared(Bytes mine, Bytes theirs) {
    return Agreement.agree(mine, Agreement.fromPrivate(theirs).publicKey());
  }

  private static Bytes iterate(int times) {
    byte[] nine = new byte[32];
    nine[0] = 9;
    Bytes scalar = Bytes.wrap(nine);
    Bytes point = scalar;
    for (int i = 0; i < times; i++) {
      Bytes next = Agreement.agree(scalar, point);
      point = scalar;
      scalar = next;
    }
    return scalar;
  }
}
