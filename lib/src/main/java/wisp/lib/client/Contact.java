package wisp.lib.client;

import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Hash;

/**
 * Somebody else. {@code since}, {@code seen} and {@code answered} are places in the order of all
 * letters: when the contact came, the last one shown, the last one with a read receipt.
 */
record Contact(
    Address address,
    String givenName,
    String sentName,
    Standing standing,
    long since,
    long seen,
    long answered,
    Marks marks,
    CardSeen card) {
  static final String PREFIX = "contact/";
  private static final int FORMAT = 1;

  /**
   * What the person and this client noted: the safety number was compared; the conversation was
   * deleted and is not shown until something happens in it; the sequence of the latest own card
   * that they were told; whether they have the present picture.
   */
  record Marks(boolean verified, boolean hidden, long toldCard, boolean toldPicture) {
    static final Marks NONE = new Marks(false, false, 0, false);

    Marks verified(boolean now) {
      return new Marks(now, hidden, toldCard, toldPicture);
    }

    Marks hidden(boolean now) {
      return new Marks(verified, now, toldCard, toldPicture);
    }

    Marks toldCard(long sequence) {
      return new Marks(verified, hidden, sequence, toldPicture);
    }

    Marks toldPicture(boolean now) {
      return new Marks(verified, hidden, toldCard, now);
    }
  }

  /** A card and the hash of its signed form. */
  record Known(Card card, Bytes hash) {}

  /** Their card, the highest sequence ever seen, and when it was looked for last (ring time). */
  record CardSeen(Optional<Known> known, long sequence, long lookedAtMillis) {
    static final CardSeen NEVER = new CardSeen(Optional.empty(), 0, 0);

    Optional<Card> card() {
      return known.map(Known::card);
    }

    boolean isStale(long ringMillis) {
      Optional<Card> usable = card().filter(card -> card.expiresAtMillis() > ringMillis);
      return usable.isEmpty()
          || (isOld(usable.get().issuedAtMillis(), ringMillis)
              && isOld(lookedAtMillis, ringMillis));
    }

    private static boolean isOld(long atMillis, long ringMillis) {
      return ringMillis - atMillis > Days.DAY_MILLIS;
    }

    CardSeen lookedAt(long ringMillis) {
      return known.isEmpty() ? this : new CardSeen(known, sequence, ringMillis);
    }

    CardSeen doubted() {
      return new CardSeen(Optional.empty(), sequence, 0);
    }
  }

  static Contact of(Address address, Standing standing, long since) {
    return new Contact(address, "", "", standing, since, since, since, Marks.NONE, CardSeen.NEVER);
  }

  String name() {
    return givenName.isEmpty() ? sentName : givenName;
  }

  boolean has(Bytes agreementKey) {
    return card.card().filter(known -> known.agreementKey().equals(agreementKey)).isPresent();
  }

  String key() {
    return PREFIX + address.text();
  }

  Contact given(String name) {
    return DisplayName.shortened(name).isEmpty() ? this : called(name);
  }

  /** Empty: as they call themselves. */
  Contact called(String name) {
    String given = DisplayName.shortened(name);
    return new Contact(address, given, sentName, standing, since, seen, answered, marks, card);
  }

  Contact sent(String name) {
    return new Contact(address, givenName, name, standing, since, seen, answered, marks, card);
  }

  Contact standing(Standing now) {
    return new Contact(address, givenName, sentName, now, since, seen, answered, marks, card);
  }

  /** One that is not shown until they write is what it stays for when it is blocked no more. */
  Contact blocked() {
    return standing == Standing.BLOCKED
        ? this
        : standing(Standing.BLOCKED).with(marks.hidden(standing == Standing.REQUEST));
  }

  /** A contact again, or a request that comes with what they write next. */
  Contact unblocked() {
    return standing(marks.hidden ? Standing.REQUEST : Standing.CONTACT);
  }

  Contact seen(long order) {
    return new Contact(address, givenName, sentName, standing, since, order, answered, marks, card);
  }

  Contact answered(long order) {
    return new Contact(address, givenName, sentName, standing, since, seen, order, marks, card);
  }

  Contact with(Marks noted) {
    return new Contact(address, givenName, sentName, standing, since, seen, answered, noted, card);
  }

  /** A card says how its owner is called to those whom nobody has told yet. */
  Contact card(CardSeen found) {
    String said = found.card().map(Card::name).orElse("");
    boolean isOfCard = card.card().map(Card::name).orElse("").equals(sentName);
    String name = isOfCard && !said.isEmpty() ? said : sentName;
    return new Contact(address, givenName, name, standing, since, seen, answered, marks, found);
  }

  static Contact read(Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("contact format");
    }
    return new Contact(
        Address.read(reader),
        reader.text(DisplayName.MAX_BYTES),
        reader.text(DisplayName.MAX_BYTES),
        Standing.of(reader.u8()),
        reader.u64(),
        reader.u64(),
        reader.u64(),
        new Marks(reader.flag(), reader.flag(), reader.millis(), reader.flag()),
        readCard(reader));
  }

  private static CardSeen readCard(Reader reader) {
    Optional<Known> known =
        reader.flag()
            ? Optional.of(new Known(Card.read(reader), reader.bytes(Hash.HASH_BYTES)))
            : Optional.empty();
    return new CardSeen(known, reader.millis(), reader.millis());
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT);
    address.write(writer);
    writer.text(givenName).text(sentName).u8(standing.code()).u64(since).u64(seen).u64(answered);
    writer.flag(marks.verified).flag(marks.hidden).millis(marks.toldCard).flag(marks.toldPicture);
    writer.flag(card.known.isPresent());
    card.known.ifPresent(known -> writer.bytes(known.card().toBytes()).bytes(known.hash()));
    return writer.millis(card.sequence).millis(card.lookedAtMillis).toBytes();
  }
}
