package wisp.lib.client;

import java.util.Optional;

/** What is done with what somebody sent. */
final class Reception {
  private final Desk desk;
  private final History history;
  private final Fates fates;
  private final Receipting receipting;

  Reception(Desk desk, History history, Fates fates, Receipting receipting) {
    this.desk = desk;
    this.history = history;
    this.fates = fates;
    this.receipting = receipting;
  }

  /** False: there is no room for it, and it is to be left where it is. */
  boolean accept(Inner inner, Arrival arrival) {
    Address from = inner.from();
    boolean unheard =
        from.equals(desk.keys().address()) || history.hasStanding(from, Standing.BLOCKED);
    return unheard
        || switch (inner.payload()) {
          case Payload.Text text -> show(from, text, arrival);
          case Payload.Unknown unknown -> !unknown.isShown() || show(from, unknown, arrival);
          case Payload.Receipts receipts -> receipted(from, receipts);
          case Payload.Name name -> named(from, name.name());
        };
  }

  private boolean show(Address from, Payload payload, Arrival arrival) {
    Optional<Contact> known = history.contact(from);
    if (known.isEmpty() && !history.hasRoomForRequest()) {
      return false;
    }
    if (known.isEmpty()) {
      history.save(Contact.of(from, Standing.REQUEST, history.nextOrder()));
    }
    if (payload instanceof Payload.Text text) {
      named(from, text.name());
    }
    if (history.letter(new Letter.Key(from, false, payload.id())).isEmpty()) {
      keep(from, payload, arrival);
    }
    receipting.delivered(from, payload.id());
    return true;
  }

  private void keep(Address from, Payload payload, Arrival arrival) {
    long sentAt = Math.min(payload.sentAtMillis(), desk.ringNow());
    Letter letter =
        Letter.received(from, history.nextOrder(), payload, sentAt, arrival.endOfLifeMillis());
    history.save(letter);
    Standing standing = history.contact(from).map(Contact::standing).orElse(Standing.REQUEST);
    desk.tell(new Notice.Arrived(from, letter.message(), standing));
  }

  private boolean receipted(Address from, Payload.Receipts receipts) {
    fates.receipted(from, receipts.read(), receipts.messages());
    return true;
  }

  private boolean named(Address from, String name) {
    history
        .contact(from)
        .filter(contact -> !contact.sentName().equals(name))
        .ifPresent(contact -> rename(contact, name));
    return true;
  }

  private void rename(Contact contact, String name) {
    history.save(contact.sent(name));
    desk.tell(new Notice.Changed());
  }
}
