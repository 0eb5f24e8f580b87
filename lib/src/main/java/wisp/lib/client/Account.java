package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Entropy;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;

/** What makes an account; {@code instance} (8 bytes) tells this device from another one. */
record Account(Bytes seed, String network, String displayName, Bytes instance, boolean movedAway) {
  static final String KEY = "account";
  static final int INSTANCE_BYTES = 8;
  private static final int FORMAT = 0;

  static Account create(String network, String displayName, Entropy entropy) {
    return new Account(
        entropy.bytes(Keys.SEED_BYTES),
        network,
        DisplayName.shortened(displayName),
        entropy.bytes(INSTANCE_BYTES),
        false);
  }

  Keys keys() {
    return new Keys(seed, new Labels(network));
  }

  Account named(String newName) {
    return new Account(seed, network, DisplayName.shortened(newName), instance, movedAway);
  }

  Account moved() {
    return new Account(seed, network, displayName, instance, true);
  }

  static Account read(Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("account format");
    }
    return new Account(
        reader.bytes(Keys.SEED_BYTES),
        reader.text(Limits.NETWORK_MAX_BYTES),
        reader.text(DisplayName.MAX_BYTES),
        reader.bytes(INSTANCE_BYTES),
        reader.flag());
  }

  Bytes toBytes() {
    return new Writer()
        .u8(FORMAT)
        .bytes(seed)
        .text(network)
        .text(displayName)
        .bytes(instance)
        .flag(movedAway)
        .toBytes();
  }

  @Override
  public String toString() {
    return "Account[" + network + "]";
  }
}
