package wisp.lib.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import wisp.lib.message.BoxKind;
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
  private final Desk desk;
  private final OwnCard ownCard;
  private final Reception reception;
  private final Map<Id, Arrival> arrivals = new LinkedHashMap<>();
  private final Map<Id, Arrival> deleted = new HashMap<>();
  private final Set<Id> stubborn = new HashSet<>();

  private record Opened(Arrival arrival, Inner inner) {
    long sentAtMillis() {
      return inner.payload().sentAtMillis();
    }
  }

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

  Inbox(Desk desk, OwnCard ownCard, Reception reception) {
    this.desk = desk;
    this.ownCard = ownCard;
    this.reception = reception;
  }

  void load(Bytes value) {
    Arrival arrival = Reader.readAll(value, Arrival::read);
    arrivals.put(arrival.envelope(), arrival);
  }

  /** Nothing waits to be deleted. */
  boolean isClear() {
    return !Lists.any(arrivals.values(), Arrival::opened);
  }

  List<Job> wanted() {
    prune();
    List<Arrival> opened = Lists.filter(arrivals.values(), Arrival::opened);
    return Lists.map(opened, arrival -> new Delete(this, arrival.envelope()));
  }

  /** What is not to be sent again from the mailbox of that day. */
  List<Long> known(long day) {
    Set<Long> known = new LinkedHashSet<>();
    for (Arrival arrival : Lists.filter(arrivals.values(), each -> each.day() == day)) {
      known.add(arrival.envelope().prefix());
    }
    for (Id id : Lists.filter(stubborn, deleted::containsKey)) {
      if (deleted.get(id).day() == day) {
        known.add(id.prefix());
      }
    }
    return Lists.limit(known, Limits.KNOWN_MAX);
  }

  /** Takes in what the mailboxes of those days held. Whether anything of it was new. */
  boolean take(List<Envelope> envelopes, List<Long> days) {
    int before = arrivals.size();
    List<Opened> opened = new ArrayList<>();
    for (Envelope envelope : envelopes) {
      day(envelope, days).ifPresent(day -> take(envelope, day, opened));
    }
    opened.sort(Comparator.comparingLong(Opened::sentAtMillis));
    for (Opened each : opened) {
      boolean accepted = reception.accept(each.inner, each.arrival);
      keep(accepted ? each.arrival : asUnopened(each.arrival));
    }
    return arrivals.size() > before;
  }

  private void take(Envelope envelope, long day, List<Opened> opened) {
    Id id = envelope.id(desk.labels());
    Arrival arrival = new Arrival(id, day, envelope.endOfLifeMillis(), true);
    if (deleted.containsKey(id)) {
      stubborn.add(id);
      keep(arrival);
      return;
    }
    if (arrivals.containsKey(id) || !envelope.isGenuine(desk.labels())) {
      return;
    }
    Optional<Inner> inner = open(envelope);
    if (inner.isEmpty()) {
      keep(asUnopened(arrival));
    } else if (!Lists.any(opened, each -> each.arrival.envelope().equals(id))) {
      opened.add(new Opened(arrival, inner.get()));
    }
  }

  private Optional<Inner> open(Envelope envelope) {
    try {
      return Outer.open(desk.labels(), ownCard.sealKeys(), envelope)
          .map(outer -> Inner.read(desk.labels(), outer.senderKey(), outer.plaintext()));
    } catch (Forged | Malformed worthless) {
      return Optional.empty();
    }
  }

  private Optional<Long> day(Envelope envelope, List<Long> days) {
    return Lists.first(days, day -> place(day).equals(envelope.header().mailbox()));
  }

  private Id place(long day) {
    return BoxKind.MAILBOX.place(desk.labels(), desk.keys().mailbox(day).publicKey());
  }

  private static Arrival asUnopened(Arrival arrival) {
    return new Arrival(arrival.envelope(), arrival.day(), arrival.endOfLifeMillis(), false);
  }

  private void keep(Arrival arrival) {
    arrivals.put(arrival.envelope(), arrival);
    desk.ledger().put(arrival.key(), arrival.toBytes());
  }

  private Tombstone tombstone(Arrival arrival) {
    return Tombstone.sign(
        desk.labels(),
        desk.keys().mailbox(arrival.day()),
        arrival.envelope(),
        arrival.endOfLifeMillis());
  }

  private Job.Verdict acknowledged(Id id, Reply.Stored stored) {
    Arrival arrival = arrivals.get(id);
    if (arrival == null) {
      return Job.Verdict.DONE;
    }
    int replicas = desk.parameters().replicas();
    if (Promise.holders(desk.labels(), tombstone(arrival), stored.receipts(), replicas) == 0) {
      return Job.Verdict.ELSEWHERE;
    }
    deleted.put(id, arrival);
    drop(arrival);
    return Job.Verdict.DONE;
  }

  private Job.Verdict refused(Id id, Refusal reason) {
    if (reason == Refusal.EXPIRED && arrivals.containsKey(id)) {
      drop(arrivals.get(id));
      return Job.Verdict.DONE;
    }
    return Job.Verdict.LATER;
  }

  private void prune() {
    long now = desk.ringNow();
    for (Arrival over : Lists.filter(arrivals.values(), a -> a.endOfLifeMillis() <= now)) {
      drop(over);
    }
    deleted.values().removeIf(arrival -> arrival.endOfLifeMillis() <= now);
    stubborn.retainAll(deleted.keySet());
  }

  private void drop(Arrival arrival) {
    arrivals.remove(arrival.envelope());
    desk.ledger().remove(arrival.key());
  }
}
