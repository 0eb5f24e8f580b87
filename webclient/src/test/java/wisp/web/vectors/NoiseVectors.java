package wisp.web.vectors;

import static wisp.lib.bytes.Hex.decode;

import java.util.List;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;
import wisp.lib.noise.Sealing;

/** Noise_X_25519_ChaChaPoly_SHA256: the first message of cacophony's vector. */
final class NoiseVectors {
  private static final Bytes PROLOGUE = decode("4a6f686e2047616c74");
  private static final String PAYLOAD = "4c756477696720766f6e204d69736573";
  private static final KeyPair SENDER =
      key("e61ef9919cde45dd5f82166404bd08e38bceb5dfdfded0a34c8df7ed542214d1");
  private static final KeyPair RECIPIENT =
      key("4a3acbfdb163dec651dfa3194dece676d437029c62a408b4c5ea9114246e4893");
  private static final Bytes EPHEMERAL =
      decode("893e28b9dc6ca8d611ab664754b8ceb7bac5117349a4439a6b0569da977c464a");
  private static final String SEALED =
      "ca35def5ae56cec33dc2036731ab14896bc4c75dbb07a61f879f8e3afa4c7944"
          + "6c15957a594079a5bdeae05d01e089fbb7cc6ea2ecfd209b941f73c9235213bc"
          + "875f7283e9e17ebdac8112627915b455fdc3aaa6de60cb3c98302f370fdb03ea"
          + "850b9b0cf22fec13e4dc0707245c8721";

  private NoiseVectors() {}

  static List<Case> cases() {
    Bytes sealed = decode(SEALED);
    return List.of(
        new Case("noise-x-seal", SEALED, NoiseVectors::seal),
        new Case("noise-x-open", PAYLOAD, () -> open(PROLOGUE, sealed).plaintext()),
        new Case(
            "noise-x-sender",
            "6bc3822a2aa7f4e6981d6538692b3cdf3e6df9eea6ed269eb41d93c22757b75a",
            () -> open(PROLOGUE, sealed).senderKey()),
        refused("prologue", Bytes.EMPTY, sealed),
        refused("truncated", PROLOGUE, sealed.slice(0, sealed.size() - 1)),
        refused("short", PROLOGUE, sealed.slice(0, 31)),
        refused("empty", PROLOGUE, Bytes.EMPTY));
  }

  private static Case refused(String name, Bytes prologue, Bytes sealed) {
    return new Case("noise-x-" + name, Case.REFUSED, () -> open(prologue, sealed).plaintext());
  }

  private static Bytes seal() {
    Entropy fixed = target -> System.arraycopy(EPHEMERAL.unsafeArray(), 0, target, 0, 32);
    return Sealing.seal(PROLOGUE, SENDER, RECIPIENT.publicKey(), decode(PAYLOAD), fixed);
  }

  private static Sealing.Opened open(Bytes prologue, Bytes sealed) {
    return Sealing.open(prologue, RECIPIENT, sealed);
  }

  private static KeyPair key(String privateKey) {
    return Agreement.fromPrivate(decode(privateKey));
  }
}
