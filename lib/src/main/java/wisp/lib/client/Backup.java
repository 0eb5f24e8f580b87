package wisp.lib.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Entropy;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;

/**
 * What of an account outlives its device: version 1 (=2) ‖ seed 32 ‖ network ‖ display name ‖
 * picture ‖ settings 6 ‖ contacts ‖ letters ‖ pictures of contacts ‖ arrangements of conversations.
 * The last four are each a count 4 and items of length 4 ‖ bytes, in one fixed order. No session,
 * no key of a day, no envelope.
 */
public final class Backup {
  /** The longest content that is read, in bytes. */
  public static final int MAX_BYTES = 256 << 20;

  private static final int FORMAT = 2;

  private Backup() {}

  static Bytes of(Account account, History history, Pictures pictures, Arrangements arrangements) {
    Writer writer =
        new Writer()
            .u8(FORMAT)
            .bytes(account.seed())
            .text(account.network())
            .text(account.displayName())
            .sized(account.picture());
    account.settings().write(writer);
    write(writer, contacts(history), contact -> portable(contact).toBytes());
    write(writer, history.letters(), Letter::toBytes);
    write(writer, pictures.all(), Pictures.Portrait::toBytes);
    write(writer, arrangements.all(), Arrangement::toBytes);
    return writer.toBytes();
  }

  /**
   * What an empty storage has to be given first, so that a client begins there as another device of
   * the account, which takes over from the earlier one.
   *
   * @throws Malformed if {@code content} is not what {@link Client#backup} gave
   */
  public static List<Effect.Change> restore(Bytes content, Entropy entropy) {
    if (content.size() > MAX_BYTES) {
      throw new Malformed("backup too long");
    }
    return Reader.readAll(content, reader -> restore(reader, entropy));
  }

  private static List<Effect.Change> restore(Reader reader, Entropy entropy) {
    int format = reader.u8();
    if (format < 1 || format > FORMAT) {
      throw new Malformed("backup format");
    }
    Account account = account(reader, format);
    Map<String, Bytes> stored = new LinkedHashMap<>();
    stored.put(Account.KEY, account.restored(entropy).toBytes());
    for (Contact contact : read(reader, Contact::read)) {
      put(stored, contact.key(), portable(contact).toBytes());
    }
    for (Letter letter : read(reader, Letter::read)) {
      put(stored, letter.storageKey(), letter.toBytes());
    }
    for (Pictures.Portrait portrait : read(reader, Pictures.Portrait::read)) {
      put(stored, Pictures.Portrait.key(portrait.of()), portrait.toBytes());
    }
    if (format > 1) {
      for (Arrangement arrangement : read(reader, Arrangement::read)) {
        put(stored, arrangement.key(), arrangement.toBytes());
      }
    }
    List<Effect.Change> changes = new ArrayList<>();
    stored.forEach((key, value) -> changes.add(new Effect.Change(key, Optional.of(value))));
    return List.copyOf(changes);
  }

  private static Account account(Reader reader, int format) {
    Account account =
        new Account(
            reader.bytes(Keys.SEED_BYTES),
            reader.text(Limits.NETWORK_MAX_BYTES),
            reader.text(DisplayName.MAX_BYTES),
            reader.sized(Picture.MAX_BYTES),
            Bytes.EMPTY,
            format == 1 ? Settings.readFirst(reader) : Settings.read(reader),
            Account.Life.CLAIMING);
    if (!Labels.isNetworkName(account.network()) || !Picture.isSound(account.picture())) {
      throw new Malformed("account");
    }
    return account;
  }

  /** Cards come anew, and with a new device everybody is to be told of the own one. */
  private static Contact portable(Contact contact) {
    return contact
        .card(contact.card().doubted())
        .with(contact.marks().toldCard(0).toldPicture(false));
  }

  private static List<Contact> contacts(History history) {
    List<Contact> contacts = new ArrayList<>(history.contacts());
    contacts.sort(Comparator.comparing(Contact::key));
    return contacts;
  }

  private static <T> void write(Writer writer, List<T> items, Function<T, Bytes> form) {
    writer.u32(items.size());
    for (T item : items) {
      Bytes bytes = form.apply(item);
      writer.u32(bytes.size()).bytes(bytes);
    }
  }

  private static <T> List<T> read(Reader reader, Function<Reader, T> form) {
    int count = reader.u32();
    List<T> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(Reader.readAll(reader.bytes(reader.u32()), form));
    }
    return items;
  }

  private static void put(Map<String, Bytes> stored, String key, Bytes value) {
    if (stored.put(key, value) != null) {
      throw new Malformed("twice in a backup");
    }
  }
}
