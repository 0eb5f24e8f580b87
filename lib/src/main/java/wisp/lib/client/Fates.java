package wisp.lib.client;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;

/** What becomes of the letters that this account wrote, and of its receipts. */
final class Fates implements Outbox.Texts {
  private static final long AGAIN_MILLIS = 7 * Days.DAY_MILLIS;

  private final Desk desk;
  private final History history;
  private final CardBook cards;
  private final Arrangements arrangements;
  private final Contents contents;
  private final Outbox outbox;
  private final BooleanSupplier offline;

  Fates(
      Desk desk,
      History history,
      Arrangements arrangements,
      CardBook cards,
      Packing packing,
      BooleanSupplier offline) {
    this.desk = desk;
    this.history = history;
    this.cards = cards;
    this.arrangements = arrangements;
    this.offline = offline;
    this.contents = new Contents(desk, history);
    this.outbox = new Outbox(desk, cards, packing, this);
  }

  History history() {
    return history;
  }

  Outbox outbox() {
    return outbox;
  }

  /** The message as a screen shows it now. */
  ChatMessage shown(Letter letter) {
    return letter.state() == State.WAITING
        ? letter.at(State.WAITING, waitingReason(letter)).message()
        : letter.message();
  }

  private Reason waitingReason(Letter letter) {
    return offline.getAsBoolean() ? Reason.OFFLINE : outbox.trouble(letter.message().id());
  }

  @Override
  public Optional<Payload> payload(Parcel parcel) {
    return contents.of(parcel);
  }

  @Override
  public void sealed(Parcel parcel) {
    long endOfLife = parcel.sent().orElseThrow().endOfLifeMillis();
    letter(parcel)
        .filter(letter -> letter.state() == State.WAITING)
        .ifPresent(letter -> history.save(letter.at(State.WAITING, Reason.NONE, 0, endOfLife)));
  }

  @Override
  public void held(Parcel parcel, int holders) {
    long endOfLife = parcel.sent().orElseThrow().endOfLifeMillis();
    letter(parcel)
        .filter(letter -> letter.state() == State.WAITING)
        .ifPresent(letter -> save(begun(letter).at(State.HELD, Reason.NONE, holders, endOfLife)));
    if (parcel.kind() == Parcel.Kind.NAME) {
      history.contact(parcel.to()).ifPresent(this::introduced);
    }
  }

  /** Sent: what is to disappear does so some time from now. */
  private Letter begun(Letter letter) {
    return letter.isText() ? letter.with(letter.message().extras().begun(desk.ringNow())) : letter;
  }

  private void introduced(Contact contact) {
    history.save(contact.with(contact.marks().toldPicture(true)));
  }

  @Override
  public void troubled(Parcel parcel) {
    letter(parcel).ifPresent(this::tell);
  }

  /** The ring says that nobody collected it. */
  void nacked(Parcel parcel) {
    if (parcel.isText()) {
      end(parcel, Reason.NACK);
      return;
    }
    outbox.remove(parcel);
    boolean worthwhile = parcel.isRepeated() && desk.now() - parcel.sinceMillis() < AGAIN_MILLIS;
    if (worthwhile && !history.hasStanding(parcel.to(), Standing.BLOCKED)) {
      long pause = Days.SECOND_MILLIS << Math.min(parcel.round(), 6);
      outbox.put(parcel.again(desk.now() + Math.min(pause, Days.MINUTE_MILLIS)));
    }
  }

  /** The recipient could not decrypt it and asks for it. Taken back, it is watched to its end. */
  void again(Parcel parcel) {
    if (contents.of(parcel).isEmpty()) {
      dropUnlessText(parcel);
      return;
    }
    outbox.put(parcel);
    letter(parcel)
        .filter(letter -> letter.state() == State.HELD)
        .ifPresent(letter -> save(letter.at(State.WAITING, Reason.NONE, 0, 0)));
  }

  private void dropUnlessText(Parcel parcel) {
    if (!parcel.isText()) {
      outbox.remove(parcel);
    }
  }

  /** Its life is over, and the ring says nothing. */
  void unanswered(Parcel parcel) {
    if (parcel.isText()) {
      end(parcel, Reason.CLOCK);
    } else {
      outbox.remove(parcel);
    }
  }

  /** Another device sent it, and its life is over. */
  void strayed(Letter letter) {
    end(letter, Parcel.text(desk, letter, 0), Reason.CLOCK);
  }

  /** Nothing more goes to them; what the ring may already have is watched until its outcome. */
  void blocked(Address address) {
    for (Parcel parcel : Lists.filter(outbox.parcels(), each -> each.to().equals(address))) {
      if (parcel.isText() && parcel.sent().isPresent()) {
        outbox.put(parcel.with(parcel.sent().get().held()));
      } else {
        outbox.remove(parcel);
        letter(parcel).ifPresent(letter -> save(letter.at(State.EXPIRED, Reason.CLOCK)));
      }
    }
  }

  /** It is not to arrive any more; what the ring may already have is watched until its outcome. */
  Letter withdrawn(Letter letter) {
    for (Parcel parcel : carrying(letter)) {
      if (parcel.sent().isEmpty()) {
        outbox.remove(parcel);
      } else {
        outbox.put(parcel.with(parcel.sent().get().held()));
      }
    }
    boolean isOver = letter.isInFlight() && !isCarried(letter);
    return isOver ? letter.at(State.EXPIRED, Reason.CLOCK) : letter;
  }

  /** Another device has the account: nobody here learns what becomes of it. */
  void stopped() {
    outbox.parcels().forEach(outbox::remove);
    history.inFlight().forEach(letter -> save(letter.at(State.EXPIRED, Reason.CLOCK)));
  }

  /** What rests before its next attempt goes now. */
  void hurry(Letter letter) {
    for (Parcel parcel : carrying(letter)) {
      if (parcel.isResting(desk.now())) {
        outbox.put(parcel.notBefore(desk.now()));
      }
    }
  }

  boolean isCarried(Letter letter) {
    return !carrying(letter).isEmpty();
  }

  private void end(Parcel parcel, Reason reason) {
    outbox.remove(parcel);
    letter(parcel)
        .filter(letter -> letter.isInFlight() && !isCarried(letter))
        .ifPresent(letter -> end(letter, parcel, reason));
  }

  private void end(Letter letter, Parcel parcel, Reason reason) {
    if (!isTriedAgain(letter)) {
      save(letter.at(State.EXPIRED, reason));
      return;
    }
    cards.startAnew(letter.contact());
    long pause = Days.MINUTE_MILLIS << Math.min(parcel.round(), 6);
    outbox.put(parcel.again(desk.now() + Math.min(pause, Days.HOUR_MILLIS)));
    save(letter.at(State.WAITING, Reason.NONE, 0, 0));
  }

  private boolean isTriedAgain(Letter letter) {
    long ageMillis = Math.abs(desk.ringNow() - letter.message().sentAtMillis());
    return isKeptTrying(letter.contact())
        && !letter.isDeleted()
        && ageMillis < AGAIN_MILLIS
        && !history.hasStanding(letter.contact(), Standing.BLOCKED);
  }

  private boolean isKeptTrying(Address contact) {
    return switch (arrangements.of(contact).preferences().trying()) {
      case AS_ACCOUNT -> desk.account().settings().keepTrying();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  /** The recipient itself says that it has, or has read, these. */
  void receipted(Address from, boolean read, List<Bytes> messages) {
    for (Bytes id : messages) {
      history.letter(new Letter.Key(from, true, id)).ifPresent(letter -> receipted(letter, read));
    }
  }

  private void receipted(Letter letter, boolean read) {
    carrying(letter).forEach(outbox::remove);
    boolean isDelivered = letter.state() == State.DELIVERED || letter.state() == State.READ;
    if (!isDelivered) {
      save(begun(letter).at(State.DELIVERED, Reason.NONE));
    }
    if (read && letter.state() != State.READ) {
      save(begun(letter).at(State.READ, Reason.NONE));
    }
  }

  private List<Parcel> carrying(Letter letter) {
    return Lists.filter(
        outbox.parcels(),
        parcel -> parcel.isText() && parcel.messages().contains(letter.message().id()));
  }

  private Optional<Letter> letter(Parcel parcel) {
    return parcel.isText()
        ? history.letter(new Letter.Key(parcel.to(), true, parcel.messages().get(0)))
        : Optional.empty();
  }

  private void save(Letter letter) {
    history.save(letter);
    tell(letter);
  }

  private void tell(Letter letter) {
    desk.tell(new Notice.StateChanged(letter.contact(), shown(letter)));
  }
}
