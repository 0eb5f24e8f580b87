package wisp.node.transport;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;

/** The node's Ed25519 key (receipts) and X25519 key (Noise). */
public record NodeKeys(KeyPair node, KeyPair agreement) {
  private static final String TITLE = "wisp-node-keys-1";
  private static final int CHECK_BYTES = 8;

  static NodeKeys generate(Entropy entropy) {
    return new NodeKeys(Signature.generate(entropy), Agreement.generate(entropy));
  }

  /**
   * @throws Malformed if {@code text} is not what {@link #encode} wrote
   */
  static NodeKeys decode(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 5 || !lines[0].equals(TITLE) || !lines[4].isEmpty()) {
      throw new Malformed("node keys");
    }
    Bytes node = key(lines[1]);
    Bytes agreement = key(lines[2]);
    if (!lines[3].equals(check(node, agreement))) {
      throw new Malformed("node keys");
    }
    return new NodeKeys(Signature.fromSeed(node), Agreement.fromPrivate(agreement));
  }

  String encode() {
    Bytes seed = node.privateKey();
    Bytes scalar = agreement.privateKey();
    return String.join("\n", TITLE, Hex.encode(seed), Hex.encode(scalar), check(seed, scalar), "");
  }

  private static Bytes key(String line) {
    Bytes key = Hex.decode(line);
    if (key.size() != Signature.KEY_BYTES) {
      throw new Malformed("node keys");
    }
    return key;
  }

  private static String check(Bytes seed, Bytes scalar) {
    return Hex.encode(Hash.sha256(Bytes.utf8(TITLE), seed, scalar).slice(0, CHECK_BYTES));
  }

  @Override
  public String toString() {
    return "NodeKeys[" + node + "]";
  }
}
