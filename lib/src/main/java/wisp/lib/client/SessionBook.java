package wisp.lib.client;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Forged;
import wisp.lib.message.Labels;
import wisp.lib.ratchet.Introduction;
import wisp.lib.ratchet.OwnPrekeys;
import wisp.lib.ratchet.Party;
import wisp.lib.ratchet.PeerPrekeys;
import wisp.lib.ratchet.Pqxdh;
import wisp.lib.ratchet.PqxdhHeader;
import wisp.lib.ratchet.Purposes;
import wisp.lib.ratchet.Self;
import wisp.lib.ratchet.Session;

/**
 * The sessions with all contacts. Nothing changes before {@link #keep}: what was tried and not kept
 * leaves no trace.
 */
final class SessionBook {
  private static final int SENT_MAX = 900;

  /** Of late messages of people who are not accepted, who may be many. */
  private static final int LATE_MAX = 100;

  private static final long PRUNE_MILLIS = Days.HOUR_MILLIS;

  private final Desk desk;
  private final History history;
  private final OwnCard ownCard;
  private final Map<Address, Ties> all = new HashMap<>();
  private final Map<Bytes, Set<Address>> claimants = new HashMap<>();
  private Optional<Purposes> purposes = Optional.empty();
  private long prunedMillis = Long.MIN_VALUE;

  /** What to send, once {@code next} is kept. */
  record Outgoing(Ties next, Bytes content) {}

  /** What came out of a content. */
  sealed interface Reading {
    Address from();

    /** {@code isMoved}: from a device that is new to us. */
    record Opened(Address from, Bytes session, Bytes plaintext, Ties next, boolean isMoved)
        implements Reading {}

    /** It is from that account, and there is no key for it. */
    record Unreadable(Address from) implements Reading {}
  }

  SessionBook(Desk desk, History history, OwnCard ownCard) {
    this.desk = desk;
    this.history = history;
    this.ownCard = ownCard;
  }

  void load(Bytes value) {
    remember(Reader.readAll(value, reader -> Ties.read(purposes(), reader)));
  }

  /** Seals in the session to send in, or in a new one. */
  Outgoing seal(Address to, Contact.Known card, Bytes plaintext) {
    Ties before = ties(to, card.card().agreementKey()).met(card.card().instance(), laterNow());
    Optional<Tie> usable = before.live().filter(tie -> isUsable(tie, card.card()));
    Ties ready = usable.isPresent() ? before : start(before, card);
    Tie tie = ready.live().orElseThrow();
    Session.Sealed sealed = tie.session().encrypt(plaintext, desk.entropy());
    Inner inner = new Inner(tie.session().header(), sealed.message());
    return new Outgoing(ready.moved(tie, sealed.next(), laterNow()), inner.toBytes());
  }

  /**
   * Opens what {@code agreementKey}, which the outer layer proved, sent.
   *
   * @throws Forged if nobody known says so, or it is an old start repeated
   * @throws wisp.lib.bytes.Malformed if it is no content at all
   */
  Reading open(Bytes agreementKey, Bytes content) {
    Inner inner = Inner.read(content);
    return inner.start().isPresent()
        ? openStart(agreementKey, inner.start().get(), inner.message())
        : openNext(agreementKey, inner.message());
  }

  void keep(Ties next) {
    Ties pruned = pruned(next);
    remember(pruned);
    desk.ledger().put(pruned.key(), pruned.toBytes());
  }

  /** Keys whose time is over also go where nothing is said any more. */
  void prune() {
    boolean isDue =
        prunedMillis == Long.MIN_VALUE || Math.abs(desk.now() - prunedMillis) >= PRUNE_MILLIS;
    if (isDue) {
      prunedMillis = desk.now();
      Lists.filter(all.values(), ties -> !pruned(ties).equals(ties)).forEach(this::keep);
    }
  }

  private Ties pruned(Ties ties) {
    Ties pruned = ties.pruned(desk.earlierNow(), ownCard.lowestSequence());
    boolean isAccepted = history.hasStanding(ties.contact(), Standing.CONTACT);
    return isAccepted ? pruned : pruned.keepingLate(LATE_MAX);
  }

  /** What that contact has been sent cannot be read there: the next message starts anew. */
  void renew(Address contact) {
    if (all.containsKey(contact)) {
      keep(all.get(contact).retired(laterNow()));
    }
  }

  /** What is sent to that contact goes in that session from now on. */
  void prefer(Address contact, Bytes session) {
    if (all.containsKey(contact)) {
      keep(all.get(contact).prefer(session, laterNow()));
    }
  }

  /** A card says which instance the contact has. True: it is another one than before. */
  boolean meet(Address contact, Card card) {
    Ties before = ties(contact, card.agreementKey());
    if (!before.device().isNew(card.instance())) {
      return false;
    }
    keep(before.met(card.instance(), laterNow()));
    return !before.device().instance().isEmpty();
  }

  private Ties start(Ties before, Contact.Known known) {
    Card card = known.card();
    Session session =
        Pqxdh.initiate(
            purposes(),
            self(),
            new Introduction(desk.keys().binding(), desk.account().instance(), before.starts() + 1),
            new Party(before.contact().keys(), card.agreementKey()),
            new PeerPrekeys(card.prekey(), card.kemPrekey(), known.hash(), card.sequence()),
            desk.entropy());
    return before.started(session, card, laterNow());
  }

  /**
   * One that got no answer is good as long as the keys that it used are the latest, and any only as
   * long as the other side can skip what it did not get.
   */
  private static boolean isUsable(Tie tie, Card card) {
    boolean isFresh = tie.session().confirmed() || tie.cardSequence() >= card.sequence();
    return isFresh && tie.session().canEncrypt() && tie.session().sentInARow() < SENT_MAX;
  }

  private Reading openStart(Bytes agreementKey, PqxdhHeader header, Bytes message) {
    Address from = Reader.readAll(header.address(), Address::read);
    Bytes id =
        Pqxdh.sessionId(purposes(), agreementKey, desk.keys().agreement().publicKey(), header);
    Ties known = ties(from, agreementKey);
    Optional<Tie> tie = known.tie(id);
    if (tie.isPresent()) {
      return tryIn(known, tie.get(), message)
          .<Reading>map(opened -> opened)
          .orElseGet(() -> new Reading.Unreadable(from));
    }
    boolean isProved = Keys.isBound(desk.labels(), from, agreementKey, header.binding());
    if (!isProved || known.isAccepted(id) || !known.hasRoom()) {
      throw new Forged();
    }
    return accept(known, agreementKey, header, message)
        .<Reading>map(opened -> opened)
        .orElseGet(() -> new Reading.Unreadable(from));
  }

  private Optional<Reading.Opened> accept(
      Ties known, Bytes agreementKey, PqxdhHeader header, Bytes message) {
    return ownCard
        .keys(header.cardSequence())
        .flatMap(keys -> accept(known, agreementKey, header, message, keys));
  }

  private Optional<Reading.Opened> accept(
      Ties known, Bytes agreementKey, PqxdhHeader header, Bytes message, DailyKeys keys) {
    OwnPrekeys prekeys =
        new OwnPrekeys(keys.prekey(), keys.kemPrekey().privateKey(), keys.cardHash());
    try {
      Session session = Pqxdh.accept(purposes(), self(), prekeys, agreementKey, header);
      Session.Opened opened = session.decrypt(desk.earlierNow(), message);
      Ties next =
          known.joined(
              opened.next(),
              header.instance(),
              header.startNumber(),
              header.cardSequence(),
              laterNow());
      boolean isMoved =
          known.device().isNew(header.instance()) && !known.device().instance().isEmpty();
      return Optional.of(opened(opened, next, isMoved));
    } catch (Forged notForUs) {
      return Optional.empty();
    }
  }

  /** Whoever claims that key: only in the owner's sessions does it open. */
  private Reading openNext(Bytes agreementKey, Bytes message) {
    List<Ties> claiming = claiming(agreementKey);
    for (Ties known : claiming) {
      Optional<Reading.Opened> opened = tryInAll(known, message);
      if (opened.isPresent()) {
        return opened.get();
      }
    }
    return new Reading.Unreadable(owner(agreementKey, claiming).orElseThrow(Forged::new));
  }

  private Optional<Reading.Opened> tryInAll(Ties known, Bytes message) {
    for (Tie tie : known.ties()) {
      Optional<Reading.Opened> opened = tryIn(known, tie, message);
      if (opened.isPresent()) {
        return opened;
      }
    }
    return Optional.empty();
  }

  private Optional<Reading.Opened> tryIn(Ties known, Tie tie, Bytes message) {
    try {
      Session.Opened opened = tie.session().decrypt(desk.earlierNow(), message);
      Ties next = known.heard(tie, opened.next(), laterNow());
      return Optional.of(opened(opened, next, false));
    } catch (Forged notInThisOne) {
      return Optional.empty();
    }
  }

  private static Reading.Opened opened(Session.Opened opened, Ties next, boolean isMoved) {
    return new Reading.Opened(
        next.contact(), opened.next().id(), opened.plaintext(), next, isMoved);
  }

  /** Who showed that the key is theirs, else the only one whose card lists it. */
  private Optional<Address> owner(Bytes agreementKey, List<Ties> claiming) {
    Optional<Address> proved = Lists.first(claiming, Ties::isProved).map(Ties::contact);
    if (proved.isPresent()) {
      return proved;
    }
    Set<Address> listing = new HashSet<>(Lists.map(claiming, Ties::contact));
    Lists.filter(history.contacts(), contact -> contact.has(agreementKey))
        .forEach(contact -> listing.add(contact.address()));
    return listing.size() == 1 ? Optional.of(listing.iterator().next()) : Optional.empty();
  }

  /** A card can list the key of somebody else, so there may be several. */
  private List<Ties> claiming(Bytes agreementKey) {
    List<Ties> known = Lists.map(claimants.getOrDefault(agreementKey, Set.of()), all::get);
    return Lists.filter(known, ties -> ties.agreementKey().equals(agreementKey));
  }

  Ties ties(Address contact, Bytes agreementKey) {
    Ties known = all.get(contact);
    return known == null || !known.agreementKey().equals(agreementKey)
        ? Ties.none(contact, agreementKey)
        : known;
  }

  private void remember(Ties ties) {
    all.put(ties.contact(), ties);
    claimants.computeIfAbsent(ties.agreementKey(), key -> new HashSet<>()).add(ties.contact());
  }

  private Self self() {
    return new Self(desk.keys().address().keys(), desk.keys().agreement());
  }

  private long laterNow() {
    return Math.max(desk.now(), desk.ringNow());
  }

  private Purposes purposes() {
    if (purposes.isEmpty()) {
      purposes = Optional.of(purposes(desk.labels()));
    }
    return purposes.get();
  }

  static Purposes purposes(Labels labels) {
    return new Purposes(
        labels.pqxdh(),
        labels.session(),
        labels.conversation(),
        labels.ratchetRoot(),
        labels.ratchetMessage(),
        labels.ratchetChain());
  }
}
