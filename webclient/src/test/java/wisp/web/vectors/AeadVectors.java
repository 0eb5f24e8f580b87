package wisp.web.vectors;

import static wisp.lib.bytes.Hex.decode;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Aead;

/** RFC 8439, section 2.8.2. */
final class AeadVectors {
  private static final Bytes KEY =
      decode("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
  private static final Bytes NONCE = decode("070000004041424344454647");
  private static final Bytes ASSOCIATED = decode("50515253c0c1c2c3c4c5c6c7");
  private static final String PLAINTEXT =
      "4c616469657320616e642047656e746c656d656e206f662074686520636c6173"
          + "73206f66202739393a204966204920636f756c64206f6666657220796f75206f"
          + "6e6c79206f6e652074697020666f7220746865206675747572652c2073756e73"
          + "637265656e20776f756c642062652069742e";
  private static final String SEALED =
      "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6"
          + "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36"
          + "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc"
          + "3ff4def08e4b7a9de576d26586cec64b6116"
          + "1ae10b594f09e26a7e902ecbd0600691";

  private AeadVectors() {}

  static List<Case> cases() {
    Bytes sealed = decode(SEALED);
    return List.of(
        new Case(
            "rfc8439-2.8.2-seal",
            SEALED,
            () -> Aead.seal(KEY, NONCE, ASSOCIATED, decode(PLAINTEXT))),
        open("open", ASSOCIATED, sealed, PLAINTEXT),
        open("other-associated-data", Bytes.EMPTY, sealed, Case.REFUSED),
        open("truncated", ASSOCIATED, sealed.slice(0, sealed.size() - 1), Case.REFUSED),
        open("shorter-than-a-tag", ASSOCIATED, sealed.slice(0, 15), Case.REFUSED),
        open("only-a-wrong-tag", ASSOCIATED, sealed.slice(0, 16), Case.REFUSED));
  }

  private static Case open(String name, Bytes associated, Bytes sealed, String expected) {
    return new Case(
        "rfc8439-2.8.2-" + name, expected, () -> Aead.open(KEY, NONCE, associated, sealed));
  }
}
