package wisp.lib.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.message.Id;

/** Asks for what could not be decrypted, and answers those who ask. */
final class Again {
  private static final int ASKS_AN_HOUR = 10;

  /** Of one contact, so that none uses up what the others need. */
  private static final int OF_ONE_AN_HOUR = 5;

  private final Desk desk;
  private final History history;
  private final SessionBook sessions;
  private final Remarks remarks;
  private final Fates fates;
  private final Outbox outbox;
  private final Deque<Asked> asked = new ArrayDeque<>();

  private record Asked(Address contact, long atMillis) {}

  Again(Desk desk, History history, SessionBook sessions, Remarks remarks, Fates fates) {
    this.desk = desk;
    this.history = history;
    this.sessions = sessions;
    this.remarks = remarks;
    this.fates = fates;
    this.outbox = fates.outbox();
  }

  /** That envelope of an accepted contact cannot be decrypted. */
  void ask(Address from, Arrival arrival) {
    if (!history.hasStanding(from, Standing.CONTACT)) {
      return;
    }
    remarks.awaited(from, arrival);
    ask(from, arrival.envelope());
  }

  private void ask(Address from, Id envelope) {
    Optional<Parcel> open = Lists.first(outbox.parcels(), parcel -> isOpen(parcel, from));
    if (open.isPresent()) {
      outbox.put(open.get().and(envelope));
    } else if (mayAsk(from)) {
      asked.add(new Asked(from, desk.now()));
      begin(from, envelope);
    }
  }

  private void begin(Address from, Id envelope) {
    sessions.renew(from);
    long notBefore = desk.now() + desk.chanceMillis(Receipting.DELAY_MAX_MILLIS);
    outbox.put(
        Parcel.of(desk.newId(), from, Parcel.Kind.PLEASE_AGAIN, List.of(), desk.now())
            .notBefore(notBefore)
            .and(envelope));
  }

  private static boolean isOpen(Parcel parcel, Address from) {
    return isAsking(parcel)
        && parcel.to().equals(from)
        && parcel.sent().isEmpty()
        && parcel.envelopes().size() < Plaintext.INSTEAD_MAX;
  }

  private boolean mayAsk(Address from) {
    asked.removeIf(each -> Math.abs(desk.now() - each.atMillis()) >= Days.HOUR_MILLIS);
    int ofThis = Lists.filter(asked, each -> each.contact().equals(from)).size();
    return asked.size() < ASKS_AN_HOUR && ofThis < OF_ONE_AN_HOUR;
  }

  /** {@code from} asks in {@code session} for what these envelopes brought it. */
  void answer(Address from, List<Id> envelopes, Bytes session) {
    sessions.prefer(from, session);
    for (Parcel parcel : Lists.filter(outbox.parcels(), each -> isRepeatable(each, from))) {
      parcel
          .sent()
          .filter(sent -> envelopes.contains(sent.envelopeId()))
          .ifPresent(sent -> fates.again(repeated(parcel, sent.envelopeId())));
    }
  }

  private static boolean isRepeatable(Parcel parcel, Address to) {
    int times = isAsking(parcel) ? parcel.round() : parcel.envelopes().size();
    return parcel.to().equals(to) && times < Plaintext.INSTEAD_MAX;
  }

  /** What asks names the envelopes of the other side, not its own. */
  private Parcel repeated(Parcel parcel, Id envelope) {
    Parcel next = parcel.again(desk.now());
    return isAsking(parcel) ? next : next.and(envelope);
  }

  private static boolean isAsking(Parcel parcel) {
    return parcel.kind() == Parcel.Kind.PLEASE_AGAIN;
  }
}
