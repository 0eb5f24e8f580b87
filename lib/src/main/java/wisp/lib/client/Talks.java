package wisp.lib.client;

import java.util.Optional;
import wisp.lib.bytes.Bytes;

/** What the person does: adds, blocks, writes, sends again, looks. */
final class Talks {
  private final Desk desk;
  private final History history;
  private final CardBook cards;
  private final Outbox outbox;
  private final Receipting receipting;
  private final Fates fates;
  private final Introductions introductions;
  private final Pictures pictures;

  Talks(
      Desk desk,
      History history,
      CardBook cards,
      Fates fates,
      Receipting receipting,
      Introductions introductions,
      Pictures pictures) {
    this.desk = desk;
    this.history = history;
    this.cards = cards;
    this.fates = fates;
    this.outbox = fates.outbox();
    this.receipting = receipting;
    this.introductions = introductions;
    this.pictures = pictures;
  }

  void add(Address address, String name) {
    if (isOwn(address)) {
      return;
    }
    Contact known = known(address);
    Contact accepted =
        known.standing(Standing.CONTACT).given(name).with(known.marks().hidden(false));
    if (!accepted.equals(history.contact(address).orElse(null))) {
      history.save(accepted);
      introductions.met(address);
      desk.tell(new Notice.Changed());
    }
  }

  void block(Address address) {
    if (isOwn(address)) {
      return;
    }
    Contact known = known(address);
    if (known.standing() == Standing.REQUEST) {
      history.deleteLetters(address);
    }
    fates.blocked(address);
    pictures.keep(address, Bytes.EMPTY);
    history.save(known.standing(Standing.BLOCKED));
    desk.tell(new Notice.Changed());
  }

  void write(Event.Write event) {
    if (history.written(event.messageId()).isPresent() || isOwn(event.to())) {
      return;
    }
    if (!Client.fits(event.text())) {
      desk.tell(new Notice.TooLong(event.messageId()));
      return;
    }
    add(event.to(), "");
    boolean isGiven = event.messageId().size() == Payload.ID_BYTES;
    Bytes id = isGiven ? event.messageId() : desk.newId();
    Letter letter =
        Letter.written(
            event.to(), history.nextOrder(), id, event.text(), history.writtenAt(desk.ringNow()));
    history.save(letter);
    post(letter, event.ttlMillis());
  }

  void resend(Bytes messageId) {
    history
        .written(messageId)
        .filter(letter -> !history.hasStanding(letter.contact(), Standing.BLOCKED))
        .ifPresent(this::resend);
  }

  /** What tries again by itself does so at once. */
  private void resend(Letter letter) {
    fates.hurry(letter);
    if (letter.state() == State.EXPIRED) {
      Letter waiting = letter.at(State.WAITING, Reason.NONE, 0, 0);
      cards.startAnew(waiting.contact());
      history.save(waiting);
      post(waiting, 0);
    }
  }

  /**
   * Everything from that contact was shown; it learns so if it was accepted and receipts are
   * wanted. What was seen while they were not stays untold.
   */
  void seen(Address address) {
    Optional<Contact> contact = history.contact(address);
    if (contact.isEmpty()) {
      return;
    }
    Contact after = contact.get().seen(history.latest(contact.get()));
    boolean isTold = desk.account().settings().readReceipts();
    if (isTold && after.standing() == Standing.CONTACT) {
      for (Letter letter : history.receivedAfter(address, after.answered())) {
        receipting.read(address, letter.message().id());
      }
    }
    if (!isTold || after.standing() == Standing.CONTACT) {
      after = after.answered(after.seen());
    }
    if (!after.equals(contact.get())) {
      history.save(after);
      desk.tell(new Notice.Changed());
    }
  }

  void reported(Event.Reported event) {
    history
        .letter(new Letter.Key(event.contact(), event.mine(), event.messageId()))
        .filter(Letter::isNews)
        .ifPresent(letter -> history.save(letter.asReported()));
  }

  private void post(Letter letter, long ttlMillis) {
    outbox.put(Parcel.text(desk, letter, ttlMillis));
    desk.tell(new Notice.StateChanged(letter.contact(), fates.shown(letter)));
  }

  private boolean isOwn(Address address) {
    boolean own = address.equals(desk.keys().address());
    if (own) {
      desk.tell(new Notice.OwnAddress());
    }
    return own;
  }

  private Contact known(Address address) {
    return history
        .contact(address)
        .orElseGet(() -> Contact.of(address, Standing.CONTACT, history.nextOrder()));
  }
}
