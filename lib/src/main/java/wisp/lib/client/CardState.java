package wisp.lib.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Reader;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.KeyPair;
import wisp.lib.message.SignedRecord;

/**
 * The account's own card: the latest record, whether the ring acknowledged it, and the seal keys of
 * this and earlier ones. Keys go 48 h after a card that no longer lists them was acknowledged.
 */
record CardState(
    List<SealKey> sealKeys,
    long sequence,
    long issuedAtMillis,
    boolean acknowledged,
    Optional<SignedRecord> latest) {
  static final String KEY = "card";
  static final CardState NONE = new CardState(List.of(), 0, 0, false, Optional.empty());
  private static final long KEEP_MILLIS = 2 * Days.DAY_MILLIS;
  private static final int SEAL_KEYS_MAX = 1_000;
  private static final int FORMAT = 0;

  /** Both clocks were at most {@code replacedAtMillis} then; 0: a current card may list it. */
  record SealKey(Bytes privateKey, long sequence, long replacedAtMillis) {
    KeyPair pair() {
      return Agreement.fromPrivate(privateKey);
    }

    @Override
    public String toString() {
      return "SealKey[" + sequence + "]";
    }
  }

  CardState issued(SealKey key, SignedRecord newRecord, long nowMillis) {
    List<SealKey> more = new ArrayList<>();
    more.add(key);
    more.addAll(sealKeys);
    return new CardState(
        List.copyOf(more), newRecord.sequence(), nowMillis, false, Optional.of(newRecord));
  }

  CardState acknowledged(long laterNowMillis) {
    List<SealKey> marked = Lists.map(sealKeys, key -> replaced(key, laterNowMillis));
    return new CardState(marked, sequence, issuedAtMillis, true, latest);
  }

  private SealKey replaced(SealKey key, long nowMillis) {
    return key.sequence == sequence || key.replacedAtMillis != 0
        ? key
        : new SealKey(key.privateKey, key.sequence, nowMillis);
  }

  /** The ring does not have it any more, or has a later one. */
  CardState lost(long knownSequence) {
    Optional<SignedRecord> still = knownSequence > sequence ? Optional.empty() : latest;
    return new CardState(sealKeys, Math.max(sequence, knownSequence), issuedAtMillis, false, still);
  }

  /** After a full retrieve at {@code earlierNowMillis} by both clocks. */
  CardState forgetting(long earlierNowMillis) {
    List<SealKey> kept =
        Lists.filter(
            sealKeys,
            key ->
                key.replacedAtMillis == 0 || key.replacedAtMillis + KEEP_MILLIS > earlierNowMillis);
    return new CardState(kept, sequence, issuedAtMillis, acknowledged, latest);
  }

  static CardState read(Reader reader) {
    if (reader.u8() != FORMAT) {
      throw new Malformed("card format");
    }
    return new CardState(
        reader.list(SEAL_KEYS_MAX, Agreement.KEY_BYTES + 16, CardState::readKey),
        reader.millis(),
        reader.millis(),
        reader.flag(),
        reader.flag() ? Optional.of(SignedRecord.read(reader)) : Optional.empty());
  }

  private static SealKey readKey(Reader reader) {
    return new SealKey(reader.bytes(Agreement.KEY_BYTES), reader.millis(), reader.millis());
  }

  Bytes toBytes() {
    Writer writer = new Writer().u8(FORMAT).list(sealKeys, CardState::writeKey);
    writer.millis(sequence).millis(issuedAtMillis).flag(acknowledged).flag(latest.isPresent());
    latest.ifPresent(known -> known.write(writer));
    return writer.toBytes();
  }

  private static void writeKey(Writer writer, SealKey key) {
    writer.bytes(key.privateKey).millis(key.sequence).millis(key.replacedAtMillis);
  }
}
