package wisp.lib.client;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Reader;

/** What came before the message that it is about, or outlives it, for as long as that can come. */
final class Afterthoughts {
  /** A message is sent again for seven days, and then lives for one. */
  private static final long KEPT_MILLIS = 8 * Days.DAY_MILLIS + Days.HOUR_MILLIS;

  private static final int OF_CONTACT_MAX = 100;

  /** Of somebody who was not accepted, and of these only what was taken back. */
  private static final int OF_OTHER_MAX = 20;

  private final Desk desk;
  private final History history;
  private final Map<String, Afterthought> byKey = new LinkedHashMap<>();
  private long prunedMillis = Long.MIN_VALUE;

  Afterthoughts(Desk desk, History history) {
    this.desk = desk;
    this.history = history;
  }

  void load(String key, Bytes value) {
    if (key.startsWith(Afterthought.PREFIX)) {
      byKey.put(key, Reader.readAll(value, Afterthought::read));
    }
  }

  Optional<Afterthought> about(Address contact, Bytes message) {
    return Optional.ofNullable(byKey.get(Afterthought.key(contact, message)));
  }

  /** This side wants that message of theirs no more. */
  void forgotten(Address contact, Bytes message) {
    keep(changed(contact, message, Afterthought::asForgotten));
  }

  /**
   * The other side says that of a message that is not here; each has only so much room for that.
   */
  void said(Address contact, Bytes message, UnaryOperator<Afterthought> change) {
    Afterthought next = changed(contact, message, change);
    boolean isAccepted = history.hasStanding(contact, Standing.CONTACT);
    if (!isAccepted && !next.isGone()) {
      return;
    }
    if (!byKey.containsKey(next.key())) {
      makeRoom(contact, isAccepted ? OF_CONTACT_MAX : OF_OTHER_MAX);
    }
    keep(next);
  }

  private void makeRoom(Address contact, int most) {
    List<Afterthought> said =
        Lists.filter(byKey.values(), each -> each.contact().equals(contact) && !each.forgotten());
    said.sort(Comparator.comparingLong(Afterthought::untilMillis));
    Lists.limit(said, said.size() - most + 1).forEach(this::drop);
  }

  private Afterthought changed(Address contact, Bytes message, UnaryOperator<Afterthought> change) {
    Afterthought before =
        about(contact, message)
            .orElseGet(() -> Afterthought.none(contact, message, desk.ringNow() + KEPT_MILLIS));
    return before.isGone() ? before : change.apply(before);
  }

  /** The message is here now. */
  void done(Address contact, Bytes message) {
    about(contact, message).filter(each -> !each.isGone()).ifPresent(this::drop);
  }

  /** Once an hour: what cannot matter any more goes. */
  void prune() {
    if (prunedMillis != Long.MIN_VALUE && Math.abs(desk.now() - prunedMillis) < Days.HOUR_MILLIS) {
      return;
    }
    prunedMillis = desk.now();
    long ring = desk.earlierNow();
    Lists.filter(byKey.values(), each -> each.untilMillis() <= ring).forEach(this::drop);
  }

  private void keep(Afterthought next) {
    byKey.put(next.key(), next);
    desk.ledger().put(next.key(), next.toBytes());
  }

  private void drop(Afterthought old) {
    byKey.remove(old.key());
    desk.ledger().remove(old.key());
  }
}
