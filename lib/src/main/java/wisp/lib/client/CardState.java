package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.message.SignedRecord;

/**
 * The account's own card: the latest record, whether the ring acknowledged it, and the daily keys
 * of this and earlier ones. Keys go 48 h after a card that no longer lists them was acknowledged.
 */
record CardState(
    List<DailyKeys> keys,
    long sequence,
    long issuedAtMillis,
    boolean acknowledged,
    Optional<SignedRecord> latest) {
  static final String KEY = "card";
  static final CardState NONE = new CardState(List.of(), 0, 0, false, Optional.empty());
  private static final long KEEP_MILLIS = 2 * Days.DAY_MILLIS;
  private static final int KEYS_MAX = 1_000;
  private static final int FORMAT = 1;

  CardState issued(DailyKeys fresh, SignedRecord newRecord, long nowMillis) {
    List<DailyKeys> more = new ArrayList<>();
    more.add(fresh);
    more.addAll(Lists.limit(keys, KEYS_MAX - 1));
    return new CardState(
        List.copyOf(more), newRecord.sequence(), nowMillis, false, Optional.of(newRecord));
  }

  CardState acknowledged(long laterNowMillis) {
    List<DailyKeys> marked = Lists.map(keys, key -> replaced(key, laterNowMillis));
    return new CardState(marked, sequence, issuedAtMillis, true, latest);
  }

  private DailyKeys replaced(DailyKeys key, long nowMillis) {
    return key.sequence() == sequence || key.replacedAtMillis() != 0
        ? key
        : key.replacedAt(nowMillis);
  }

  /** Others go on with it until the next one is there. */
  CardState outdated() {
    return new CardState(keys, sequence, issuedAtMillis, acknowledged, Optional.empty());
  }

  /** The ring does not have it any more, or has a later one. */
  CardState lost(long knownSequence) {
    Optional<SignedRecord> still = knownSequence > sequence ? Optional.empty() : latest;
    return new CardState(keys, Math.max(sequence, knownSequence), issuedAtMillis, false, still);
  }

  /**
   * After a full retrieve, when both clocks were at least at {@code earlierNowMillis} and at most
   * at {@code laterNowMillis}: what was replaced later than that was so by a wrong clock.
   */
  CardState forgetting(long earlierNowMillis, long laterNowMillis) {
    List<DailyKeys> kept =
        Lists.filter(
            keys,
            key ->
                key.replacedAtMillis() == 0
                    || key.replacedAtMillis() + KEEP_MILLIS > earlierNowMillis);
    List<DailyKeys> dated =
        Lists.map(
            kept,
            key -> key.replacedAtMillis() > laterNowMillis ? key.replacedAt(laterNowMillis) : key);
    return new CardState(dated, sequence, issuedAtMillis, acknowledged, latest);
  }

  static CardState read(Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("card format");
    }
    return new CardState(
        reader.list(KEYS_MAX, DailyKeys.STORED_MIN_BYTES, DailyKeys::read),
        reader.millis(),
        reader.millis(),
        reader.flag(),
        reader.flag() ? Optional.of(SignedRecord.read(reader)) : Optional.empty());
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT).list(keys, (w, key) -> key.write(w));
    writer.millis(sequence).millis(issuedAtMillis).flag(acknowledged).flag(latest.isPresent());
    latest.ifPresent(known -> known.write(writer));
    return writer.toBytes();
  }
}
