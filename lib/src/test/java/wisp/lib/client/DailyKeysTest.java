package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Lists;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Entropy;
import wisp.lib.message.Labels;
import wisp.lib.message.SignedRecord;

/** How long the private halves of own cards stay, whatever a gateway says of the time. */
class DailyKeysTest {
  private static final long NOW_MILLIS = World.START_MILLIS;

  private final Entropy entropy = new World(41).entropy();
  private final Keys keys = new Keys(entropy.bytes(Keys.SEED_BYTES), new Labels("wisp"));
  private final DailyKeys daily = DailyKeys.generate(1, entropy);
  private final SignedRecord signed = record();

  private SignedRecord record() {
    return CardRecord.seal(
        keys, Card.issue(keys, Bytes.wrap(new byte[8]), "Ada", daily, NOW_MILLIS), entropy);
  }

  private DailyKeys of(long sequence) {
    return new DailyKeys(
        daily.sealKey(), daily.prekey(), daily.kemPrekey(), daily.cardHash(), sequence, 0);
  }

  private static List<Long> sequences(CardState state) {
    return Lists.map(state.keys(), DailyKeys::sequence);
  }

  @Test
  void aClockThatRanAheadKeepsNothingForEver() {
    long ahead = NOW_MILLIS + 1_000 * Days.DAY_MILLIS;
    CardState state =
        CardState.NONE
            .issued(of(0), signed, NOW_MILLIS)
            .issued(of(1), signed, NOW_MILLIS)
            .acknowledged(ahead)
            .forgetting(NOW_MILLIS, NOW_MILLIS);
    assertEquals(List.of(1L, 0L), sequences(state));
    long later = NOW_MILLIS + 2 * Days.DAY_MILLIS;
    assertEquals(List.of(1L, 0L), sequences(state.forgetting(later - 1, later - 1)));
    assertEquals(List.of(1L), sequences(state.forgetting(later, later)));
  }

  @Test
  void howeverManyCardsAreIssuedTheyCanBeReadAgain() {
    CardState state = CardState.NONE;
    for (int i = 1; i <= 1_100; i++) {
      state = state.issued(of(i), signed, NOW_MILLIS);
    }
    assertEquals(1_000, Reader.readAll(state.toBytes(), CardState::read).keys().size());
    assertEquals(1_100, sequences(state).get(0));
  }
}
