package wisp.lib.client;

import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;

/** What the person decides about this account and about those it knows. */
final class Choices {
  private final Desk desk;
  private final History history;
  private final Outbox outbox;
  private final Introductions introductions;
  private final Arrangements arrangements;
  private final OwnCard ownCard;

  Choices(
      Desk desk,
      History history,
      Outbox outbox,
      Introductions introductions,
      Arrangements arrangements,
      OwnCard ownCard) {
    this.arrangements = arrangements;
    this.ownCard = ownCard;
    this.desk = desk;
    this.history = history;
    this.outbox = outbox;
    this.introductions = introductions;
  }

  void rename(String displayName) {
    Account named = desk.account().named(displayName);
    if (!named.equals(desk.account())) {
      ownCard.renew();
    }
    introduce(named);
  }

  /** What is no sound picture is no picture: the earlier one stays. */
  void picture(Bytes picture) {
    if (Picture.isSound(picture)) {
      introduce(desk.account().pictured(picture));
    }
  }

  private void introduce(Account changed) {
    if (!changed.equals(desk.account())) {
      desk.save(changed);
      introductions.changed();
      desk.tell(new Notice.Changed());
    }
  }

  void configure(Settings settings) {
    desk.save(desk.account().with(settings));
    desk.tell(new Notice.Changed());
  }

  void call(Address address, String name) {
    history.contact(address).map(contact -> contact.called(name)).ifPresent(this::save);
  }

  void verify(Address address, boolean verified) {
    history.contact(address).ifPresent(c -> mark(c, c.marks().verified(verified)));
  }

  /** What they were told stays with them; contact, sessions and receipts stay here. */
  void deleteConversation(Address address) {
    Optional<Contact> contact = history.contact(address);
    if (contact.isEmpty()) {
      return;
    }
    for (Parcel parcel : Lists.filter(outbox.parcels(), each -> isSaying(each, address))) {
      outbox.remove(parcel);
    }
    history.deleteLetters(address);
    arrangements.change(address, each -> each.drafted("").with(Preferences.DEFAULT));
    mark(contact.get(), contact.get().marks().hidden(true));
  }

  private static boolean isSaying(Parcel parcel, Address to) {
    boolean isAboutLetters =
        switch (parcel.kind()) {
          case TEXT, REACTION, OWN_REACTION, EDIT -> true;
          case DELIVERED, READ, PLEASE_AGAIN, NAME, DELETION, TYPING -> false;
        };
    return isAboutLetters && parcel.to().equals(to);
  }

  void prefer(Address contact, Preferences preferences) {
    arrange(contact, arrangements.of(contact).with(preferences));
  }

  /** What is longer than any message is cut, not lost. */
  void draft(Address contact, String text) {
    String shortened =
        Client.fits(text) ? text : text.substring(0, Math.min(text.length(), 15_000));
    arrange(contact, arrangements.of(contact).drafted(shortened));
  }

  private void arrange(Address contact, Arrangement arrangement) {
    boolean isKnown = history.contact(contact).isPresent();
    if (isKnown && arrangements.change(contact, before -> arrangement)) {
      desk.tell(new Notice.Changed());
    }
  }

  private void mark(Contact contact, Contact.Marks marks) {
    save(contact.with(marks));
  }

  private void save(Contact contact) {
    history.save(contact);
    desk.tell(new Notice.Changed());
  }
}
