package wisp.lib.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Hash;
import wisp.lib.ratchet.Purposes;
import wisp.lib.ratchet.Session;

/**
 * All sessions with one contact, at most one of them to send in. {@code device}: what is known of
 * the contact's instances; {@code starts}: how many sessions this account started; {@code
 * accepted}: sessions that the contact started, which are not to be started again.
 */
record Ties(
    Address contact,
    Bytes agreementKey,
    Device device,
    int starts,
    List<Tie> ties,
    List<Accepted> accepted) {
  static final String PREFIX = "session/";
  private static final int TIES_MAX = 6;
  private static final int FORMERS_MAX = 16;
  private static final int ACCEPTED_MAX = 200;
  private static final int FORMAT = 0;

  /** The present instance (empty: unknown), its latest start number, and earlier instances. */
  record Device(Bytes instance, int starts, List<Bytes> formers) {
    static final Device UNKNOWN = new Device(Bytes.EMPTY, 0, List.of());

    boolean isNew(Bytes other) {
      return !other.equals(instance) && !formers.contains(other);
    }

    Device replaced(Bytes by) {
      List<Bytes> more = new ArrayList<>(formers);
      if (!instance.isEmpty()) {
        more.add(instance);
      }
      int from = Math.max(0, more.size() - FORMERS_MAX);
      return new Device(by, 0, List.copyOf(more.subList(from, more.size())));
    }
  }

  /** A session's id, and the sequence of the own card whose private halves it used. */
  record Accepted(Bytes session, long cardSequence) {}

  static Ties none(Address contact, Bytes agreementKey) {
    return new Ties(contact, agreementKey, Device.UNKNOWN, 0, List.of(), List.of());
  }

  String key() {
    return PREFIX + contact.text();
  }

  Optional<Tie> live() {
    return Lists.first(ties, Tie::isLive);
  }

  Optional<Tie> tie(Bytes session) {
    return Lists.first(ties, tie -> tie.session().id().equals(session));
  }

  /** Whether the contact may start another one now. */
  boolean hasRoom() {
    return accepted.size() < ACCEPTED_MAX;
  }

  /** Whether something came in a session, which only the owner of the agreement key can write. */
  boolean isProved() {
    return Lists.any(ties, tie -> tie.session().confirmed());
  }

  boolean isAccepted(Bytes session) {
    return Lists.any(accepted, known -> known.session().equals(session));
  }

  /** The session went on; one that is kept only to receive is kept longer. */
  Ties moved(Tie from, Session next, long nowMillis) {
    Tie later = from.isLive() ? from.with(next) : from.with(next).retired(nowMillis);
    return with(Lists.map(ties, tie -> tie.isSame(from) ? later : tie));
  }

  /**
   * Something came in that one: where the two sides send in different ones, both take the lower.
   */
  Ties heard(Tie in, Session next, long nowMillis) {
    Ties known = moved(in, next, nowMillis);
    boolean isPresent = !in.isLive() && in.instance().equals(device.instance());
    boolean isLower =
        live().filter(tie -> in.session().id().compareTo(tie.session().id()) < 0).isPresent();
    return isPresent && isLower ? known.prefer(next.id(), nowMillis) : known;
  }

  /** Nothing is sent in the present sessions any more. */
  Ties retired(long nowMillis) {
    return with(Lists.map(ties, tie -> tie.isLive() ? tie.retired(nowMillis) : tie));
  }

  Ties prefer(Bytes session, long nowMillis) {
    Ties known = retired(nowMillis);
    return known.with(
        Lists.map(known.ties, tie -> tie.session().id().equals(session) ? tie.retired(0) : tie));
  }

  /** A session of one's own, which is the one to send in. */
  Ties started(Session session, Card card, long nowMillis) {
    Ties known = met(card.instance(), nowMillis);
    Tie tie = new Tie(session, card.instance(), card.sequence(), 0);
    return new Ties(
        contact,
        agreementKey,
        known.device,
        starts + 1,
        known.retired(nowMillis).bounded(tie),
        accepted);
  }

  /** The contact has that instance now: what was begun with an earlier one ends. */
  Ties met(Bytes instance, long nowMillis) {
    return device.isNew(instance)
        ? new Ties(
            contact,
            agreementKey,
            device.replaced(instance),
            starts,
            retired(nowMillis).ties,
            accepted)
        : this;
  }

  /**
   * A session that the contact started, after its first message was decrypted. Where both started
   * one, the lower id is the one to send in, on both sides.
   */
  Ties joined(Session session, Bytes instance, int startNumber, long cardSequence, long nowMillis) {
    Ties known = met(instance, nowMillis);
    boolean isLate =
        !instance.equals(known.device.instance()) || startNumber < known.device.starts();
    boolean isSecond = known.live().filter(tie -> precedes(tie, session)).isPresent();
    Tie tie = new Tie(session, instance, cardSequence, isLate || isSecond ? nowMillis : 0);
    Ties before = tie.isLive() ? known.retired(nowMillis) : known;
    List<Accepted> more = new ArrayList<>(accepted);
    more.add(new Accepted(session.id(), cardSequence));
    return new Ties(
        contact,
        agreementKey,
        isLate ? known.device : new Device(instance, startNumber, known.device.formers()),
        starts,
        before.bounded(tie),
        List.copyOf(more));
  }

  private static boolean precedes(Tie tie, Session other) {
    return tie.session().startedByMe() && tie.session().id().compareTo(other.id()) < 0;
  }

  /** Without what is over; {@code lowestCard}: of older own cards no private half is left. */
  Ties pruned(long earlierNowMillis, long lowestCard) {
    return new Ties(
        contact,
        agreementKey,
        device,
        starts,
        Lists.map(
            Lists.filter(ties, tie -> !tie.isOver(earlierNowMillis)),
            tie -> tie.with(tie.session().forgetting(earlierNowMillis))),
        Lists.filter(accepted, known -> known.cardSequence() >= lowestCard));
  }

  /** With the keys of at most that many late messages in each session. */
  Ties keepingLate(int most) {
    return with(Lists.map(ties, tie -> tie.with(tie.session().keepingLate(most))));
  }

  private Ties with(List<Tie> changed) {
    return new Ties(contact, agreementKey, device, starts, changed, accepted);
  }

  /** The longest retired goes first. */
  private List<Tie> bounded(Tie added) {
    List<Tie> all = new ArrayList<>(ties);
    all.sort(
        Comparator.comparingLong(tie -> tie.isLive() ? Long.MAX_VALUE : tie.retiredAtMillis()));
    while (all.size() >= TIES_MAX) {
      all.remove(0);
    }
    all.add(added);
    return List.copyOf(all);
  }

  static Ties read(Purposes purposes, Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("sessions format");
    }
    return new Ties(
        Address.read(reader),
        reader.bytes(Agreement.KEY_BYTES),
        new Device(
            reader.sized(Account.INSTANCE_BYTES),
            reader.u32(),
            reader.list(FORMERS_MAX, Account.INSTANCE_BYTES, r -> r.bytes(Account.INSTANCE_BYTES))),
        reader.u32(),
        reader.list(TIES_MAX, Account.INSTANCE_BYTES, r -> Tie.read(purposes, r)),
        reader.list(
            ACCEPTED_MAX,
            Hash.HASH_BYTES + 8,
            r -> new Accepted(r.bytes(Hash.HASH_BYTES), r.millis())));
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT);
    contact.write(writer);
    return writer
        .bytes(agreementKey)
        .sized(device.instance())
        .u32(device.starts())
        .list(device.formers(), Writer::bytes)
        .u32(starts)
        .list(ties, (w, tie) -> tie.write(w))
        .list(accepted, Ties::write)
        .toBytes();
  }

  private static void write(Writer writer, Accepted known) {
    writer.bytes(known.session()).millis(known.cardSequence());
  }
}
