package wisp.lib.client;

import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Entropy;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;

/**
 * What makes an account; {@code instance} (8 bytes) tells this device from another one. {@code
 * picture} may be empty.
 */
record Account(
    Bytes seed,
    String network,
    String displayName,
    Bytes picture,
    Bytes instance,
    Settings settings,
    Life life) {
  static final String KEY = "account";
  static final int INSTANCE_BYTES = 8;
  private static final int FORMAT = 2;

  /** Where this device's hold of the account stands. */
  enum Life {
    ACTIVE,
    /** Fresh from a backup: a card of another instance is the one that ours replaces. */
    CLAIMING,
    /** Another device has it now. */
    MOVED_AWAY,
    /** On its way out: mailboxes are emptied, the card is withdrawn. */
    LEAVING;

    int code() {
      return switch (this) {
        case ACTIVE -> 0;
        case CLAIMING -> 1;
        case MOVED_AWAY -> 2;
        case LEAVING -> 3;
      };
    }

    static Life of(int code) {
      return switch (code) {
        case 0 -> ACTIVE;
        case 1 -> CLAIMING;
        case 2 -> MOVED_AWAY;
        case 3 -> LEAVING;
        default -> throw new Malformed("life");
      };
    }
  }

  static Account create(String network, String displayName, Entropy entropy) {
    return new Account(
        entropy.bytes(Keys.SEED_BYTES),
        network,
        DisplayName.shortened(displayName),
        Bytes.EMPTY,
        entropy.bytes(INSTANCE_BYTES),
        Settings.DEFAULT,
        Life.ACTIVE);
  }

  boolean movedAway() {
    return life == Life.MOVED_AWAY;
  }

  Keys keys() {
    return new Keys(seed, new Labels(network));
  }

  Account named(String newName) {
    return new Account(
        seed, network, DisplayName.shortened(newName), picture, instance, settings, life);
  }

  Account pictured(Bytes newPicture) {
    return new Account(seed, network, displayName, newPicture, instance, settings, life);
  }

  Account with(Settings chosen) {
    return new Account(seed, network, displayName, picture, instance, chosen, life);
  }

  Account with(Life next) {
    return new Account(seed, network, displayName, picture, instance, settings, next);
  }

  /** The same on another device, which takes over. */
  Account restored(Entropy entropy) {
    return new Account(
        seed,
        network,
        displayName,
        picture,
        entropy.bytes(INSTANCE_BYTES),
        settings,
        Life.CLAIMING);
  }

  static Account read(Reader reader) {
    int format = reader.u8();
    if (format < 1 || format > FORMAT) {
      throw new Malformed("account format");
    }
    return new Account(
        reader.bytes(Keys.SEED_BYTES),
        readNetwork(reader),
        reader.text(DisplayName.MAX_BYTES),
        reader.sized(Picture.MAX_BYTES),
        reader.bytes(INSTANCE_BYTES),
        format == 1 ? Settings.readFirst(reader) : Settings.read(reader),
        Life.of(reader.u8()));
  }

  private static String readNetwork(Reader reader) {
    String name = reader.text(Limits.NETWORK_MAX_BYTES);
    if (!Labels.isNetworkName(name)) {
      throw new Malformed("network name");
    }
    return name;
  }

  Bytes toBytes() {
    Writer writer =
        new Writer()
            .u8(FORMAT)
            .bytes(seed)
            .text(network)
            .text(displayName)
            .sized(picture)
            .bytes(instance);
    settings.write(writer);
    return writer.u8(life.code()).toBytes();
  }

  @Override
  public String toString() {
    return "Account[" + network + "]";
  }
}
