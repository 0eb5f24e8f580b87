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
  private final Arrangements arrangements;
  private final Presences presences;

  Talks(Desk desk, Received received, CardBook cards, Fates fates, Receipting receipting) {
    this.desk = desk;
    this.history = received.history();
    this.cards = cards;
    this.fates = fates;
    this.outbox = fates.outbox();
    this.receipting = receipting;
    this.introductions = received.introductions();
    this.pictures = received.pictures();
    this.arrangements = received.arrangements();
    this.presences = received.presences();
  }

  /** From then on one can write to oneself. */
  void openNotes() {
    Address own = desk.keys().address();
    Contact notes = known(own).standing(Standing.CONTACT);
    history.save(notes.with(notes.marks().hidden(false)));
    desk.tell(new Notice.Changed());
  }

  void add(Address address, String name) {
    if (isOwnAddress(address)) {
      return;
    }
    Contact known = known(address);
    Contact accepted =
        known.standing(Standing.CONTACT).given(name).with(known.marks().hidden(false));
    if (!accepted.equals(history.contact(address).orElse(null))) {
      history.save(accepted);
      seen(accepted, accepted.seen());
      introductions.met(address);
      desk.tell(new Notice.Changed());
    }
  }

  void block(Address address) {
    if (isOwnAddress(address)) {
      return;
    }
    Contact known =
        history
            .contact(address)
            .orElseGet(() -> Contact.of(address, Standing.REQUEST, history.nextOrder()));
    if (known.standing() == Standing.REQUEST) {
      history.deleteLetters(address);
    }
    fates.blocked(address);
    pictures.keep(address, Bytes.EMPTY);
    history.save(known.blocked());
    desk.tell(new Notice.Changed());
  }

  void unblock(Address address) {
    if (history.hasStanding(address, Standing.BLOCKED)) {
      history.contact(address).map(Contact::unblocked).ifPresent(history::save);
      desk.tell(new Notice.Changed());
    }
  }

  void write(Event.Write event) {
    boolean isGiven = event.messageId().size() == Payload.ID_BYTES;
    Bytes id = isGiven ? event.messageId() : desk.newId();
    write(event.to(), id, event.text(), event.ttlMillis(), Optional.empty());
  }

  void reply(Event.Reply event) {
    boolean isThere =
        history
            .letter(new Letter.Key(event.to(), event.answered().mine(), event.answered().id()))
            .filter(Letter::isText)
            .isPresent();
    Optional<MessageRef> answered = isThere ? Optional.of(event.answered()) : Optional.empty();
    write(event.to(), desk.newId(), event.text(), 0, answered);
  }

  private void write(
      Address to, Bytes id, String text, long ttlMillis, Optional<MessageRef> answered) {
    if (history.written(id).isPresent() || isRefused(to)) {
      return;
    }
    if (!Client.fits(text)) {
      desk.tell(new Notice.TooLong(id));
      return;
    }
    if (!isOwn(to)) {
      add(to, "");
    }
    Extras extras = Extras.of(answered, arrangements.of(to).timerMillis());
    long now = history.writtenAt(desk.ringNow());
    ChatMessage.Kind kind = ChatMessage.Kind.TEXT;
    say(Letter.written(to, history.nextOrder(), id, kind, text, now, extras), ttlMillis);
  }

  /** Both sides see a line that says so. Only what is written accepts a request. */
  void setTimer(Address to, long millis) {
    boolean isSound = millis >= 0 && millis <= Payload.TIMER_MAX_MILLIS && millis % 1_000 == 0;
    if (!isSound || isRefused(to) || !history.hasStanding(to, Standing.CONTACT)) {
      return;
    }
    Arrangement before = arrangements.of(to).settled(desk.ringTime().latest(desk.now()));
    if (before.timerMillis() != millis) {
      setTimer(before, millis);
    }
  }

  private void setTimer(Arrangement before, long millis) {
    Address to = before.contact();
    long at = history.writtenAt(Math.max(desk.ringNow(), before.timerSetAtMillis() + 1));
    arrangements.change(to, each -> before.timed(millis, at));
    Extras extras = Extras.of(Optional.empty(), millis);
    ChatMessage.Kind kind = ChatMessage.Kind.TIMER;
    say(Letter.written(to, history.nextOrder(), desk.newId(), kind, "", at, extras), 0);
  }

  private void say(Letter letter, long ttlMillis) {
    presences.written(letter.contact());
    if (isOwn(letter.contact())) {
      keep(letter);
    } else {
      history.save(letter);
      post(letter, ttlMillis);
    }
  }

  /** What one writes to oneself is read at once, and no script waits for that. */
  private void keep(Letter letter) {
    Extras extras = letter.message().extras().begun(desk.ringNow());
    history.save(letter.with(extras).at(State.READ, Reason.NONE).asReported());
    desk.tell(new Notice.Changed());
  }

  void resend(Bytes messageId) {
    history
        .written(messageId)
        .filter(letter -> !history.hasStanding(letter.contact(), Standing.BLOCKED))
        .filter(letter -> !letter.isDeleted())
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
   * What came from that contact until then was shown; it learns so if it was accepted and receipts
   * are wanted. What was seen while they were not stays untold.
   */
  void seen(Event.Seen event) {
    history.contact(event.contact()).ifPresent(contact -> seen(contact, last(event, contact)));
  }

  private long last(Event.Seen event, Contact contact) {
    return event
        .last()
        .map(ref -> history.letter(new Letter.Key(event.contact(), ref.mine(), ref.id())))
        .map(letter -> letter.map(Letter::order).orElse(0L))
        .orElseGet(() -> history.latest(contact));
  }

  private void seen(Contact contact, long last) {
    Address address = contact.address();
    Contact after = contact.seen(Math.max(contact.seen(), last));
    for (Letter letter : history.receivedBetween(address, contact.seen(), after.seen())) {
      begin(letter);
    }
    boolean isTold = desk.account().settings().readReceipts();
    if (isTold && after.standing() == Standing.CONTACT) {
      for (Letter letter : history.receivedBetween(address, after.answered(), after.seen())) {
        receipting.read(address, letter.message().id());
      }
    }
    if (!isTold || after.standing() == Standing.CONTACT) {
      after = after.answered(after.seen());
    }
    if (!after.equals(contact)) {
      history.save(after);
      desk.tell(new Notice.Changed());
    }
  }

  /** Read: what is to disappear does so some time from now. */
  private void begin(Letter letter) {
    Extras begun = letter.message().extras().begun(desk.ringNow());
    if (letter.isText() && !begun.equals(letter.message().extras())) {
      history.save(letter.with(begun));
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
    return address.equals(desk.keys().address());
  }

  private boolean isOwnAddress(Address address) {
    if (isOwn(address)) {
      desk.tell(new Notice.OwnAddress());
    }
    return isOwn(address);
  }

  /** Oneself, before the notes were opened. */
  private boolean isRefused(Address address) {
    return history.contact(address).isEmpty() && isOwnAddress(address);
  }

  private Contact known(Address address) {
    return history
        .contact(address)
        .orElseGet(() -> Contact.of(address, Standing.CONTACT, history.nextOrder()));
  }
}
