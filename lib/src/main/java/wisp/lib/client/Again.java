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

  private final Desk desk;
  private final History history;
  private final SessionBook sessions;
  private final Remarks remarks;
  private final Fates fates;
  private final Outbox outbox;
  private final Deque<Long> askedMillis = new ArrayDeque<>();

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
    if (mayAsk()) {
      askedMillis.add(desk.now());
      ask(from, arrival.envelope());
    }
  }

  private void ask(Address from, Id envelope) {
    Optional<Parcel> open = Lists.first(outbox.parcels(), parcel -> isOpen(parcel, from));
    if (open.isPresent()) {
      outbox.put(open.get().and(envelope));
      return;
    }
    sessions.renew(from);
    long notBefore = desk.now() + desk.chanceMillis(Receipting.DELAY_MAX_MILLIS);
    outbox.put(
        Parcel.of(desk.newId(), from, Parcel.Kind.PLEASE_AGAIN, List.of(), desk.now())
            .notBefore(notBefore)
            .and(envelope));
  }

  private static boolean isOpen(Parcel parcel, Address from) {
    return parcel.kind() == Parcel.Kind.PLEASE_AGAIN
        && parcel.to().equals(from)
        && parcel.sent().isEmpty()
        && parcel.envelopes().size() < Plaintext.INSTEAD_MAX;
  }

  private boolean mayAsk() {
    while (!askedMillis.isEmpty() && askedMillis.peek() <= desk.now() - Days.HOUR_MILLIS) {
      askedMillis.remove();
    }
    return askedMillis.size() < ASKS_AN_HOUR;
  }

  /** {@code from} asks in {@code session} for what these envelopes brought it. */
  void answer(Address from, List<Id> envelopes, Bytes session) {
    sessions.prefer(from, session);
    for (Parcel parcel : Lists.filter(outbox.parcels(), each -> each.to().equals(from))) {
      parcel
          .sent()
          .filter(sent -> envelopes.contains(sent.envelopeId()))
          .filter(sent -> parcel.envelopes().size() < Plaintext.INSTEAD_MAX)
          .ifPresent(sent -> fates.again(parcel.again(desk.now()).and(sent.envelopeId())));
    }
  }
}
