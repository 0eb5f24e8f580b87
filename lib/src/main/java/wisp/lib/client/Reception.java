package wisp.lib.client;

import wisp.lib.bytes.Bytes;

/** What is done with what somebody sent. */
final class Reception {
  private final Desk desk;
  private final History history;
  private final Fates fates;
  private final Receipting receipting;
  private final Again again;
  private final CardBook cards;
  private final Remarks remarks;
  private final Pictures pictures;
  private final Introductions introductions;
  private final Arrangements arrangements;
  private final Presences presences;
  private final Afterthoughts afterthoughts;
  private final Revisions revisions;

  /** What came from somebody, in which session. */
  record Delivery(SessionBook.Reading.Opened opened, Plaintext plaintext, Arrival arrival) {
    Address from() {
      return opened.from();
    }
  }

  Reception(
      Desk desk,
      Received received,
      Fates fates,
      Receipting receipting,
      Again again,
      CardBook cards,
      Remarks remarks) {
    this.desk = desk;
    this.history = received.history();
    this.fates = fates;
    this.receipting = receipting;
    this.again = again;
    this.cards = cards;
    this.remarks = remarks;
    this.pictures = received.pictures();
    this.introductions = received.introductions();
    this.arrangements = received.arrangements();
    this.presences = received.presences();
    this.afterthoughts = received.afterthoughts();
    this.revisions = new Revisions(desk, history, afterthoughts);
  }

  /** What somebody new says opens a request. False: there is no room for another one. */
  boolean admits(Address from, Payload payload) {
    if (isAcquainted(from) || !payload.isShown() || isUnheard(from)) {
      return true;
    }
    if (!history.hasRoomForRequest()) {
      return false;
    }
    history.save(Contact.of(from, Standing.REQUEST, history.nextOrder()));
    return true;
  }

  boolean isAcquainted(Address from) {
    return history.contact(from).isPresent();
  }

  boolean isUnheard(Address from) {
    return from.equals(desk.keys().address()) || history.hasStanding(from, Standing.BLOCKED);
  }

  void accept(Delivery delivery) {
    Address from = delivery.from();
    if (isUnheard(from)) {
      return;
    }
    if (delivery.opened.isMoved()) {
      remarks.newDevice(from);
      cards.doubt(from);
    }
    presences.heard(from, delivery.plaintext.payload());
    handle(delivery);
    delivery.plaintext.card().ifPresent(signed -> cards.heard(from, signed));
    remarks.answered(from, delivery.plaintext.instead());
  }

  private void handle(Delivery delivery) {
    Address from = delivery.from();
    switch (delivery.plaintext.payload()) {
      case Payload.Text text -> show(from, text, delivery.arrival);
      case Payload.Rich rich -> show(from, rich, delivery.arrival);
      case Payload.Timer timer -> show(from, timer, delivery.arrival);
      case Change change -> revisions.take(from, change);
      case Payload.Unknown unknown when unknown.isShown() -> show(from, unknown, delivery.arrival);
      case Payload.Unknown unknown -> {}
      case Payload.Receipts receipts -> fates.receipted(from, receipts.read(), receipts.messages());
      case Payload.Name name -> introduced(from, name);
      case Payload.PleaseAgain please ->
          again.answer(from, please.envelopes(), delivery.opened.session());
    }
  }

  private void show(Address from, Payload payload, Arrival arrival) {
    switch (payload) {
      case Payload.Text text -> named(from, text.name());
      case Payload.Rich rich -> named(from, rich.name());
      default -> {}
    }
    if (isNew(from, payload.id())) {
      keep(from, payload, arrival);
    }
    receipting.delivered(from, payload.id());
  }

  private boolean isNew(Address from, Bytes message) {
    boolean isGone = afterthoughts.about(from, message).filter(Afterthought::isGone).isPresent();
    return !isGone && history.letter(new Letter.Key(from, false, message)).isEmpty();
  }

  private void keep(Address from, Payload payload, Arrival arrival) {
    long sentAt = Math.min(payload.sentAtMillis(), desk.ringNow());
    Letter arrived =
        Letter.received(from, history.nextOrder(), payload, sentAt, arrival.endOfLifeMillis());
    Letter letter =
        afterthoughts
            .about(from, payload.id())
            .filter(early -> arrived.isText())
            .map(early -> arrived.with(early.applied(arrived.message())))
            .orElse(arrived);
    history.save(letter);
    afterthoughts.done(from, payload.id());
    arrange(from, payload);
    introductions.met(from);
    Standing standing = history.contact(from).map(Contact::standing).orElse(Standing.REQUEST);
    desk.tell(new Notice.Arrived(from, letter.message(), standing));
  }

  /** What is said brings an archived conversation back, unless nobody wants to hear of it. */
  private void arrange(Address from, Payload payload) {
    arrangements.change(
        from,
        each -> payload instanceof Payload.Timer timer ? timed(each, timer) : unarchived(each));
  }

  /** What says that it was set in the future is set now. */
  private Arrangement timed(Arrangement before, Payload.Timer timer) {
    long latest = desk.ringTime().latest(desk.now());
    Arrangement known = before.settled(latest);
    long now = Math.max(desk.ringNow(), known.timerSetAtMillis() + 1);
    long at = timer.sentAtMillis() <= latest ? timer.sentAtMillis() : now;
    return known.timed(timer.timerMillis(), at);
  }

  private Arrangement unarchived(Arrangement before) {
    Preferences wanted = before.preferences().at(desk.now());
    return wanted.muted() ? before : before.with(wanted.archived(false));
  }

  /** Pictures of people who are not accepted are not wanted. */
  private void introduced(Address from, Payload.Name name) {
    named(from, name.name());
    boolean isKept = history.hasStanding(from, Standing.CONTACT);
    if (isKept && pictures.keep(from, name.picture())) {
      desk.tell(new Notice.Changed());
    }
  }

  private void named(Address from, String name) {
    history
        .contact(from)
        .filter(contact -> !contact.sentName().equals(name))
        .ifPresent(contact -> rename(contact, name));
  }

  private void rename(Contact contact, String name) {
    history.save(contact.sent(name));
    desk.tell(new Notice.Changed());
  }
}
