package wisp.lib.client;

import java.util.Optional;
import wisp.lib.bytes.Lists;

/** What the person decides about this account and about those it knows. */
final class Choices {
  private final Desk desk;
  private final History history;
  private final Outbox outbox;

  Choices(Desk desk, History history, Outbox outbox) {
    this.desk = desk;
    this.history = history;
    this.outbox = outbox;
  }

  void rename(String displayName) {
    desk.save(desk.account().named(displayName));
    desk.tell(new Notice.Changed());
  }

  void configure(Settings settings) {
    desk.save(desk.account().with(settings));
    desk.tell(new Notice.Changed());
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
    for (Parcel parcel : Lists.filter(outbox.parcels(), each -> isText(each, address))) {
      outbox.remove(parcel);
    }
    history.deleteLetters(address);
    mark(contact.get(), contact.get().marks().hidden(true));
  }

  private static boolean isText(Parcel parcel, Address to) {
    return parcel.isText() && parcel.to().equals(to);
  }

  private void mark(Contact contact, Contact.Marks marks) {
    if (!marks.equals(contact.marks())) {
      history.save(contact.with(marks));
    }
    desk.tell(new Notice.Changed());
  }
}
