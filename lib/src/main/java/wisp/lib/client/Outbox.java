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
import wisp.lib.bytes.Reader;
import wisp.lib.message.ClientRequest;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Refusal;
import wisp.lib.message.Reply;

/** Gets parcels onto the ring: seals each once, then repeats the same bytes until acknowledged. */
final class Outbox {
  private static final long SOON_MILLIS = 4 * Days.SECOND_MILLIS;
  private static final long IN_VAIN_MILLIS = 7 * Days.DAY_MILLIS;

  private final Desk desk;
  private final CardBook cards;
  private final Texts texts;
  private final Packing packing;
  private final Map<Bytes, Parcel> parcels = new LinkedHashMap<>();
  private final Map<Bytes, Reason> troubles = new HashMap<>();
  private List<Id> lastHolders = List.of();

  private record Deliver(Outbox outbox, Bytes parcel) implements Job {
    @Override
    public Optional<Request> request() {
      return outbox.sealed(parcel).map(ClientRequest.Store::new).flatMap(Request::prompt);
    }

    @Override
    public Verdict answered(Answer answer) {
      return switch (answer.reply()) {
        case Reply.Stored stored -> outbox.stored(parcel, stored);
        case Reply.Refused refused -> outbox.refused(parcel, refused.reason());
        default -> Verdict.ELSEWHERE;
      };
    }

    @Override
    public void failed() {
      outbox.trouble(parcel, Reason.RETRYING);
    }
  }

  /** Where the text of a message comes from and where its fate is told. */
  interface Texts {
    /** Nothing if the message is gone. */
    Optional<Payload> payload(Parcel parcel);

    void sealed(Parcel parcel);

    void held(Parcel parcel, int holders);

    void troubled(Parcel parcel);
  }

  Outbox(Desk desk, CardBook cards, Packing packing, Texts texts) {
    this.packing = packing;
    this.desk = desk;
    this.cards = cards;
    this.texts = texts;
  }

  /** Which nodes acknowledged the text that was sent last since this client began. */
  List<Id> lastHolders() {
    return lastHolders;
  }

  /** Oldest first, as they were put in. */
  void load(Map<String, Bytes> stored) {
    List<Parcel> found = new ArrayList<>();
    stored.forEach(
        (key, value) -> {
          if (key.startsWith(Parcel.PREFIX)) {
            found.add(Reader.readAll(value, Parcel::read));
          }
        });
    found.sort(Comparator.comparingLong(Parcel::sinceMillis).thenComparing(Parcel::id));
    for (Parcel parcel : found) {
      parcels.put(parcel.id(), parcel);
    }
  }

  List<Parcel> parcels() {
    return List.copyOf(parcels.values());
  }

  void put(Parcel parcel) {
    parcels.put(parcel.id(), parcel);
    if (!parcel.isFleeting()) {
      desk.ledger().put(parcel.key(), parcel.toBytes());
    }
  }

  void remove(Parcel parcel) {
    if (parcels.remove(parcel.id()) == null) {
      return;
    }
    if (!parcel.isFleeting()) {
      desk.ledger().remove(parcel.key());
    }
    troubles.remove(parcel.id());
  }

  /** Why that message waits. */
  Reason trouble(Bytes message) {
    return Lists.first(
            parcels.values(), parcel -> parcel.isText() && parcel.messages().contains(message))
        .map(this::troubleOf)
        .orElse(Reason.NONE);
  }

  private Reason troubleOf(Parcel parcel) {
    return parcel.sent().isEmpty() && cards.isCardless(parcel.to())
        ? Reason.NO_CARD
        : troubles.getOrDefault(parcel.id(), untroubled(parcel));
  }

  private Reason untroubled(Parcel parcel) {
    return parcel.isResting(desk.now()) ? Reason.RETRYING : Reason.NONE;
  }

  /** Nothing can be done for any parcel just now, but for the life of those that are held. */
  boolean isQuiet() {
    return !Lists.any(parcels.values(), this::isUnderWay);
  }

  private boolean isUnderWay(Parcel parcel) {
    boolean lost = parcel.sent().isEmpty() && cards.isCardless(parcel.to());
    boolean resting = parcel.isResting(desk.now() + SOON_MILLIS);
    return !lost && !resting && !parcel.isHeld() && !parcel.isPastLife(desk.ringNow());
  }

  /** Texts to one recipient go one after the other, unless one is in trouble. */
  List<Job> wanted() {
    Lists.filter(parcels.values(), this::isInVain).forEach(this::remove);
    Set<Job> jobs = new LinkedHashSet<>();
    Set<Address> busy = new HashSet<>();
    for (Parcel parcel : parcels.values()) {
      if (isToBeSent(parcel) && !(parcel.isText() && busy.contains(parcel.to()))) {
        jobs.add(next(parcel));
      }
      if (isToBeSent(parcel) && parcel.isText() && !troubles.containsKey(parcel.id())) {
        busy.add(parcel.to());
      }
    }
    return List.copyOf(jobs);
  }

  /** No text, and for a week there was no card to send it with; or its moment is over. */
  private boolean isInVain(Parcel parcel) {
    if (parcel.isFleeting()) {
      return parcel.isHeld() || desk.now() - parcel.sinceMillis() >= Presences.TYPING_MILLIS;
    }
    return !parcel.isText()
        && parcel.sent().isEmpty()
        && desk.now() - parcel.sinceMillis() > IN_VAIN_MILLIS;
  }

  private boolean isToBeSent(Parcel parcel) {
    return !parcel.isHeld() && !parcel.isPastLife(desk.ringNow()) && !parcel.isResting(desk.now());
  }

  private Job next(Parcel parcel) {
    boolean needsCard = parcel.sent().isEmpty() && cards.isStale(parcel.to());
    return needsCard ? cards.lookUp(parcel.to()) : new Deliver(this, parcel.id());
  }

  long nextMillis() {
    List<Parcel> resting = Lists.filter(parcels.values(), parcel -> parcel.isResting(desk.now()));
    return Lists.least(resting, Parcel::notBeforeMillis, Long.MAX_VALUE);
  }

  private Optional<Envelope> sealed(Bytes id) {
    Parcel parcel = parcels.get(id);
    if (parcel == null) {
      return Optional.empty();
    }
    return parcel.sent().isPresent()
        ? parcel.sent().map(Parcel.Sent::toEnvelope)
        : cards.card(parcel.to()).flatMap(card -> pack(parcel, card));
  }

  private Optional<Envelope> pack(Parcel parcel, Contact.Known card) {
    return texts
        .payload(parcel)
        .flatMap(payload -> packing.pack(parcel, payload, card))
        .map(packed -> keep(parcel, packed));
  }

  private Envelope keep(Parcel parcel, Packing.Packed packed) {
    Envelope envelope = packed.envelope();
    Id id = envelope.id(desk.labels());
    Parcel sealed =
        parcel.with(
            new Parcel.Sent(
                id,
                envelope.endOfLifeMillis(),
                packed.returnKey().privateKey(),
                envelope.toBytes()));
    put(sealed);
    texts.sealed(sealed);
    return envelope;
  }

  private Job.Verdict stored(Bytes id, Reply.Stored stored) {
    Parcel parcel = parcels.get(id);
    if (parcel == null || parcel.sent().isEmpty() || parcel.isHeld()) {
      return Job.Verdict.DONE;
    }
    Parcel.Sent sent = parcel.sent().get();
    int holders =
        Promise.holders(
            desk.labels(),
            sent.envelopeId(),
            sent.endOfLifeMillis(),
            stored.receipts(),
            desk.parameters().replicas());
    if (holders == 0) {
      return Job.Verdict.ELSEWHERE;
    }
    if (parcel.isText()) {
      lastHolders = stored.receipts().get(0).holders();
    }
    troubles.remove(id);
    put(parcel.with(sent.held()));
    texts.held(parcels.get(id), holders);
    return Job.Verdict.DONE;
  }

  private Job.Verdict refused(Bytes id, Refusal reason) {
    Parcel parcel = parcels.get(id);
    if (parcel == null || parcel.isHeld()) {
      return Job.Verdict.DONE;
    }
    if (reason == Refusal.TOO_LONG) {
      put(parcel.unsealed());
    }
    trouble(id, reason == Refusal.FULL ? Reason.FULL : Reason.RETRYING);
    return Job.Verdict.LATER;
  }

  private void trouble(Bytes id, Reason reason) {
    Parcel parcel = parcels.get(id);
    if (parcel != null && troubles.put(id, reason) != reason) {
      texts.troubled(parcel);
    }
  }
}
