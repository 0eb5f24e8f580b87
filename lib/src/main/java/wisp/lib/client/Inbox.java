package wisp.lib.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Forged;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Limits;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;
import wisp.lib.message.Tombstone;

/**
 * Opens what comes, hands it on, and has it deleted on the ring. The request to delete stands
 * behind the commit of the letter, so nothing is deleted there that is not durable here.
 */
final class Inbox {
  private static final long LINGER_MILLIS = Limits.REQUEST_TIME_SLACK_MILLIS;

  private final Desk desk;
  private final OwnMailboxes mailboxes;
  private final OwnCard ownCard;
  private final SessionBook sessions;
  private final Reception reception;
  private final Again again;
  private final Map<Id, Arrival> arrivals = new LinkedHashMap<>();
  private final Set<Id> stubborn = new HashSet<>();

  private record Delete(Inbox inbox, Id envelope) implements Job {
    @Override
    public Optional<Request> request() {
      return Optional.ofNullable(inbox.arrivals.get(envelope))
          .map(inbox::tombstone)
          .map(ClientRequest.Delete::new)
          .flatMap(Request::prompt);
    }

    @Override
    public Verdict answered(Answer answer) {
      return switch (answer.reply()) {
        case Reply.Stored stored -> inbox.acknowledged(envelope, stored);
        case Reply.Refused refused -> inbox.refused(envelope, refused.reason());
        default -> Verdict.ELSEWHERE;
      };
    }
  }

  Inbox(Desk desk, OwnCard ownCard, SessionBook sessions, Reception reception, Again again) {
    this.desk = desk;
    this.mailboxes = new OwnMailboxes(desk);
    this.ownCard = ownCard;
    this.sessions = sessions;
    this.reception = reception;
    this.again = again;
  }

  void load(Bytes value) {
    Arrival arrival = Reader.readAll(value, Arrival::read);
    arrivals.put(arrival.envelope(), arrival);
  }

  /** Nothing waits to be deleted. */
  boolean isClear() {
    return !Lists.any(arrivals.values(), Arrival::isOpened);
  }

  List<Job> wanted() {
    prune();
    List<Arrival> opened = Lists.filter(arrivals.values(), Arrival::isOpened);
    return Lists.map(opened, arrival -> new Delete(this, arrival.envelope()));
  }

  /** What is not to be sent again from the mailbox of that day. */
  List<Long> known(long day) {
    Set<Long> known = new LinkedHashSet<>();
    for (Arrival arrival : Lists.filter(arrivals.values(), each -> each.day() == day)) {
      if (!arrival.isDeleted() || stubborn.contains(arrival.envelope())) {
        known.add(arrival.envelope().prefix());
      }
    }
    return Lists.limit(known, Limits.KNOWN_MAX);
  }

  /** Takes in what the mailboxes of those days held. Whether anything of it was new. */
  boolean take(List<Envelope> envelopes, List<Long> days) {
    int before = arrivals.size();
    List<Reception.Delivery> deliveries = new ArrayList<>();
    for (Envelope envelope : envelopes) {
      mailboxes.day(envelope, days).ifPresent(day -> take(envelope, day, deliveries));
    }
    deliveries.sort(
        Comparator.comparingLong(delivery -> delivery.plaintext().payload().sentAtMillis()));
    deliveries.forEach(reception::accept);
    return arrivals.size() > before;
  }

  private void take(Envelope envelope, long day, List<Reception.Delivery> deliveries) {
    Id id = envelope.id(desk.labels());
    if (arrivals.containsKey(id)) {
      servedAgain(arrivals.get(id));
      return;
    }
    if (isAlive(envelope) && envelope.isGenuine(desk.labels())) {
      Arrival arrival = new Arrival(id, day, envelope.endOfLifeMillis(), Arrival.Stage.UNOPENED);
      take(envelope, arrival, deliveries);
    }
  }

  /** What a gateway hands out beyond these bounds no honest node ever took. */
  private boolean isAlive(Envelope envelope) {
    long leftMillis = envelope.endOfLifeMillis() - desk.ringNow();
    return !isOver(envelope.endOfLifeMillis())
        && leftMillis <= Limits.MAX_TTL_MILLIS + Limits.REQUEST_TIME_SLACK_MILLIS;
  }

  private void servedAgain(Arrival arrival) {
    if (arrival.isDeleted()) {
      stubborn.add(arrival.envelope());
      keep(arrival.at(Arrival.Stage.OPENED));
    }
  }

  private void take(Envelope envelope, Arrival arrival, List<Reception.Delivery> deliveries) {
    Optional<SessionBook.Reading> reading = open(envelope);
    if (reading.isEmpty()) {
      ownCard.doubt();
      keep(arrival);
      return;
    }
    switch (reading.get()) {
      case SessionBook.Reading.Unreadable unreadable -> ask(unreadable.from(), arrival);
      case SessionBook.Reading.Opened opened -> deliveries.addAll(delivery(opened, arrival));
    }
  }

  private void ask(Address from, Arrival arrival) {
    ownCard.doubt();
    boolean unheard = reception.isUnheard(from);
    keep(unheard ? arrival.at(Arrival.Stage.OPENED) : arrival);
    if (!unheard) {
      again.ask(from, arrival);
    }
  }

  private List<Reception.Delivery> delivery(SessionBook.Reading.Opened opened, Arrival arrival) {
    Optional<Plaintext> plaintext = read(opened.plaintext());
    if (plaintext.isEmpty() || !reception.admits(opened.from(), plaintext.get().payload())) {
      keep(arrival);
      return List.of();
    }
    if (reception.isAcquainted(opened.from())) {
      sessions.keep(opened.next());
    }
    Arrival done = isFleeting(plaintext.get()) ? arrival : arrival.at(Arrival.Stage.OPENED);
    keep(done);
    return List.of(new Reception.Delivery(opened, plaintext.get(), done));
  }

  /** Gone in a moment by itself: to have it deleted would cost the ring more. */
  private static boolean isFleeting(Plaintext plaintext) {
    return plaintext.payload() instanceof Change.Typing;
  }

  private static Optional<Plaintext> read(Bytes plaintext) {
    try {
      return Optional.of(Plaintext.read(plaintext));
    } catch (Malformed worthless) {
      return Optional.empty();
    }
  }

  private Optional<SessionBook.Reading> open(Envelope envelope) {
    try {
      return Outer.open(desk.labels(), ownCard.sealKeys(), envelope, desk.secrets())
          .map(outer -> sessions.open(outer.senderKey(), outer.plaintext()));
    } catch (Forged | Malformed worthless) {
      return Optional.empty();
    }
  }

  private void keep(Arrival arrival) {
    arrivals.put(arrival.envelope(), arrival);
    desk.ledger().put(arrival.key(), arrival.toBytes());
  }

  private Tombstone tombstone(Arrival arrival) {
    return mailboxes.tombstone(arrival.day(), arrival.envelope(), arrival.endOfLifeMillis());
  }

  private Job.Verdict acknowledged(Id id, Reply.Stored stored) {
    Arrival arrival = arrivals.get(id);
    if (arrival == null || !arrival.isOpened()) {
      return Job.Verdict.DONE;
    }
    int replicas = desk.parameters().replicas();
    if (Promise.holders(desk.labels(), tombstone(arrival), stored.receipts(), replicas) == 0) {
      return Job.Verdict.ELSEWHERE;
    }
    keep(arrival.at(Arrival.Stage.DELETED));
    return Job.Verdict.DONE;
  }

  private Job.Verdict refused(Id id, Refusal reason) {
    if (reason == Refusal.EXPIRED && arrivals.containsKey(id)) {
      keep(arrivals.get(id).at(Arrival.Stage.UNOPENED));
      return Job.Verdict.DONE;
    }
    return Job.Verdict.LATER;
  }

  private void prune() {
    long forgotten = desk.earlierNow() - LINGER_MILLIS;
    for (Arrival over : Lists.filter(arrivals.values(), a -> a.endOfLifeMillis() <= forgotten)) {
      drop(over);
    }
    stubborn.retainAll(arrivals.keySet());
  }

  /** What is served later than that is not opened: it may have been opened, and is forgotten. */
  private boolean isOver(long endOfLifeMillis) {
    return endOfLifeMillis + LINGER_MILLIS <= desk.ringNow();
  }

  private void drop(Arrival arrival) {
    arrivals.remove(arrival.envelope());
    desk.ledger().remove(arrival.key());
  }
}
