package wisp.lib.message;

import wisp.lib.bytes.Bytes;

/**
 * The label that starts every signature, hash and key derivation: {@code
 * wisp/v1/<network>/<purpose>} and a zero byte. One purpose, one label; each method gives that of
 * its name.
 */
public record Labels(String network) {
  public static final int VERSION = 1;
  public static final String DEFAULT_NETWORK = "wisp";

  /** Whether {@code name} can name a network: 1 to 32 of a-z, 0-9 and hyphen. */
  public static boolean isNetworkName(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isNetworkLetter(name.charAt(i))) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= Limits.NETWORK_MAX_BYTES;
  }

  private static boolean isNetworkLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }

  public Labels {
    if (!isNetworkName(network)) {
      throw new IllegalArgumentException("network name");
    }
  }

  private Bytes of(String purpose) {
    return Bytes.utf8("wisp/v1/" + network + "/" + purpose + "\0");
  }

  public Bytes nodeId() {
    return of("node-id");
  }

  public Bytes nodeKey() {
    return of("node-key");
  }

  public Bytes nodeHandshake() {
    return of("node-handshake");
  }

  public Bytes receipt() {
    return of("receipt");
  }

  public Bytes envelope() {
    return of("envelope");
  }

  public Bytes envelopeId() {
    return of("envelope-id");
  }

  public Bytes itemId() {
    return of("item-id");
  }

  public Bytes range() {
    return of("range");
  }

  public Bytes sealedEnvelope() {
    return of("sealed-envelope");
  }

  public Bytes mailboxId() {
    return of("mailbox-id");
  }

  public Bytes returnBoxId() {
    return of("return-box-id");
  }

  public Bytes retrieve() {
    return of("retrieve");
  }

  public Bytes delete() {
    return of("delete");
  }

  public Bytes record() {
    return of("record");
  }

  public Bytes recordKey() {
    return of("record-key");
  }

  public Bytes card() {
    return of("card");
  }

  public Bytes agreementKey() {
    return of("agreement-key");
  }

  public Bytes identitySeed() {
    return of("identity-seed");
  }

  public Bytes directorySeed() {
    return of("directory-seed");
  }

  public Bytes agreementSeed() {
    return of("agreement-seed");
  }

  public Bytes mailboxSeed() {
    return of("mailbox-seed");
  }

  public Bytes pqxdh() {
    return of("pqxdh");
  }

  public Bytes session() {
    return of("session");
  }

  public Bytes conversation() {
    return of("conversation");
  }

  public Bytes ratchetRoot() {
    return of("ratchet-root");
  }

  public Bytes ratchetMessage() {
    return of("ratchet-message");
  }

  public Bytes ratchetChain() {
    return of("ratchet-chain");
  }
}
