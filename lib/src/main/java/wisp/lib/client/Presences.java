package wisp.lib.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wisp.lib.bytes.Lists;

/** Who is typing, on both sides, and who was here when. All but the last is of the moment. */
final class Presences {
  /** How long it is believed that somebody is typing, and the life of such an envelope. */
  static final long TYPING_MILLIS = 10 * Days.SECOND_MILLIS;

  /** While this side goes on typing it is told that often. */
  static final long REPEAT_MILLIS = 8 * Days.SECOND_MILLIS;

  /** Nobody else is told. */
  static final long LATELY_MILLIS = 5 * Days.MINUTE_MILLIS;

  private final Desk desk;
  private final History history;
  private final Arrangements arrangements;
  private final Outbox outbox;
  private final Map<Address, Long> typingUntil = new HashMap<>();
  private final Map<Address, Long> toldAt = new HashMap<>();
  private final Map<Address, Long> heardAt = new HashMap<>();

  Presences(Desk desk, History history, Arrangements arrangements, Outbox outbox) {
    this.desk = desk;
    this.history = history;
    this.arrangements = arrangements;
    this.outbox = outbox;
  }

  Presence of(Address contact) {
    boolean isShown = desk.hasAccount() && desk.account().settings().lastSeen();
    return new Presence(
        typingUntil.containsKey(contact), isShown ? arrangements.of(contact).heardAtMillis() : 0);
  }

  /** This side types: the other one learns it if it is there. */
  void typing(Address contact) {
    boolean isWanted =
        desk.account().settings().typing()
            && history.hasStanding(contact, Standing.CONTACT)
            && isWithin(heardAt, contact, LATELY_MILLIS)
            && !isWithin(toldAt, contact, REPEAT_MILLIS)
            && !Lists.any(outbox.parcels(), each -> each.to().equals(contact) && isInTheWay(each));
    if (isWanted) {
      toldAt.put(contact, desk.now());
      outbox.put(
          Parcel.of(desk.newId(), contact, Parcel.Kind.TYPING, List.of(), desk.now())
              .living(TYPING_MILLIS));
    }
  }

  /** It was said in so many words: typing is over, and begins anew with the next one. */
  void written(Address contact) {
    toldAt.remove(contact);
    for (Parcel parcel : Lists.filter(outbox.parcels(), Parcel::isFleeting)) {
      if (parcel.to().equals(contact)) {
        outbox.remove(parcel);
      }
    }
  }

  private static boolean isInTheWay(Parcel parcel) {
    return parcel.isFleeting() || (parcel.isText() && !parcel.isHeld());
  }

  private boolean isWithin(Map<Address, Long> times, Address contact, long millis) {
    Long at = times.get(contact);
    return at != null && desk.now() >= at && desk.now() - at < millis;
  }

  /** Something came from them; of those who are not known nothing is kept. */
  void heard(Address from, Payload payload) {
    if (history.contact(from).isEmpty()) {
      return;
    }
    heardAt.put(from, desk.now());
    if (payload instanceof Change.Typing typing) {
      heard(from, typing);
      return;
    }
    if (payload.isShown()) {
      typingUntil.remove(from);
    }
    if (isDone(payload)) {
      long at = Math.min(payload.sentAtMillis(), desk.ringNow());
      arrangements.change(from, each -> each.heard(at));
    }
  }

  /** A person did that; delivered receipts, names and cards go by themselves. */
  private static boolean isDone(Payload payload) {
    return switch (payload) {
      case Payload.Receipts receipts -> receipts.read();
      case Payload.Name name -> false;
      case Payload.PleaseAgain please -> false;
      case Payload.Unknown unknown -> unknown.isShown();
      case Payload.Text text -> true;
      case Payload.Rich rich -> true;
      case Payload.Timer timer -> true;
      case Change change -> true;
    };
  }

  private void heard(Address from, Change.Typing typing) {
    long ageMillis = Math.max(0, desk.ringNow() - typing.sentAtMillis());
    boolean isWanted =
        desk.account().settings().typing() && history.hasStanding(from, Standing.CONTACT);
    if (isWanted && ageMillis < TYPING_MILLIS) {
      typingUntil.put(from, desk.now() + TYPING_MILLIS - ageMillis);
      desk.tell(new Notice.Changed());
    }
  }

  /** What was believed long enough is believed no more. */
  void check() {
    if (typingUntil.values().removeIf(until -> !isAhead(until))) {
      desk.tell(new Notice.Changed());
    }
  }

  /** A clock set back makes no moment last longer. */
  private boolean isAhead(long untilMillis) {
    return untilMillis > desk.now() && untilMillis <= desk.now() + TYPING_MILLIS;
  }

  long nextMillis() {
    return Lists.least(typingUntil.values(), until -> until, Long.MAX_VALUE);
  }
}
