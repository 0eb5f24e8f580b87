package wisp.lib.client;

import java.util.List;
import wisp.lib.bytes.Lists;

/**
 * Tells contacts this account's name and picture: when they change, those who were heard of in the
 * last 30 days; somebody new after the first exchange. After a restore the same tells them the
 * card.
 */
final class Introductions {
  static final int DELAY_MAX_MILLIS = 30_000;
  private static final long IN_TOUCH_MILLIS = 30 * Days.DAY_MILLIS;

  private final Desk desk;
  private final History history;
  private final Outbox outbox;

  Introductions(Desk desk, History history, Outbox outbox) {
    this.desk = desk;
    this.history = history;
    this.outbox = outbox;
  }

  /** Name or picture is another now. */
  void changed() {
    for (Contact contact : history.contacts()) {
      forget(contact);
      if (isInTouch(contact)) {
        queue(contact.address());
      }
    }
  }

  /** They wrote, or were accepted. */
  void met(Address address) {
    history
        .contact(address)
        .filter(contact -> !contact.marks().toldPicture() && !desk.account().picture().isEmpty())
        .filter(contact -> !isQueued(address) && isInTouch(contact))
        .ifPresent(contact -> queue(address));
  }

  /** This account is on another device now: until they hear from it, they write to the earlier. */
  void moved() {
    for (Contact contact : Lists.filter(history.contacts(), this::isInTouch)) {
      queue(contact.address());
    }
  }

  private void forget(Contact contact) {
    if (contact.marks().toldPicture()) {
      history.save(contact.with(contact.marks().toldPicture(false)));
    }
  }

  /** Accepted, wrote at least once, and something happened lately. */
  private boolean isInTouch(Contact contact) {
    List<Letter> letters = history.letters(contact.address());
    long since = desk.ringNow() - IN_TOUCH_MILLIS;
    return contact.standing() == Standing.CONTACT
        && Lists.any(letters, letter -> !letter.message().mine())
        && Lists.any(letters, letter -> letter.message().sentAtMillis() >= since);
  }

  private boolean isQueued(Address address) {
    return Lists.any(outbox.parcels(), parcel -> isOpen(parcel, address));
  }

  /** What waits says what is true when it leaves; what is just leaving may say too little. */
  private void queue(Address address) {
    for (Parcel parcel : Lists.filter(outbox.parcels(), each -> isOpen(each, address))) {
      outbox.remove(parcel);
    }
    outbox.put(
        Parcel.of(desk.newId(), address, Parcel.Kind.NAME, List.of(), desk.now())
            .notBefore(desk.now() + desk.chanceMillis(DELAY_MAX_MILLIS)));
  }

  private static boolean isOpen(Parcel parcel, Address to) {
    return parcel.kind() == Parcel.Kind.NAME && parcel.to().equals(to) && !parcel.isHeld();
  }
}
