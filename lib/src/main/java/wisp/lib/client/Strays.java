package wisp.lib.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.message.Limits;

/**
 * Letters in flight that nothing here watches: a backup holds them, but not the return keys. They
 * end with their life, so that none ends silently.
 */
final class Strays {
  private final Desk desk;
  private final History history;
  private final Fates fates;
  private List<Letter.Key> keys = List.of();

  Strays(Desk desk, History history, Fates fates) {
    this.desk = desk;
    this.history = history;
    this.fates = fates;
  }

  /** Once everything is loaded. */
  void find() {
    Set<Bytes> carried = new HashSet<>();
    Lists.filter(fates.outbox().parcels(), Parcel::isText)
        .forEach(parcel -> carried.addAll(parcel.messages()));
    List<Letter> strays =
        Lists.filter(history.inFlight(), letter -> !carried.contains(letter.message().id()));
    keys = Lists.map(strays, Letter::key);
  }

  void check() {
    if (keys.isEmpty()) {
      return;
    }
    for (Letter letter : Lists.filter(left(), each -> endMillis(each) <= desk.ringNow())) {
      fates.strayed(letter);
    }
    keys = Lists.map(left(), Letter::key);
  }

  /** When the next one ends, in own time. */
  long nextMillis() {
    List<Letter> later = Lists.filter(left(), letter -> endMillis(letter) > desk.ringNow());
    return later.isEmpty()
        ? Long.MAX_VALUE
        : desk.ringTime().ownTimeOf(Lists.least(later, Strays::endMillis, 0));
  }

  private List<Letter> left() {
    List<Letter> left = new ArrayList<>();
    keys.forEach(key -> history.letter(key).filter(this::isStray).ifPresent(left::add));
    return left;
  }

  private boolean isStray(Letter letter) {
    return letter.isInFlight() && !fates.isCarried(letter);
  }

  private static long endMillis(Letter letter) {
    ChatMessage message = letter.message();
    long known = message.endOfLifeMillis();
    long end = known > 0 ? known : message.sentAtMillis() + Limits.MAX_TTL_MILLIS;
    return end + ReturnBoxes.PATIENCE_MILLIS;
  }
}
