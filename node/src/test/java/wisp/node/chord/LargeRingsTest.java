package wisp.node.chord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small part of what {@code bin/simulate} does with large rings. */
class LargeRingsTest {
  private static final int LOOKUPS = 2_000;

  @ParameterizedTest
  @CsvSource({"1000,2.7", "10000,3.5"})
  void fewHopsWithoutHints(int size, double mostHops) {
    double hops = Hops.mean(size, 0, LOOKUPS, 1);
    assertTrue(hops > 1.5 && hops <= mostHops, () -> hops + " hops");
    assertTrue(Hops.entries(size) <= 64, () -> Hops.entries(size) + " entries");
  }

  @Test
  void oneHopWithHintsUpToFourThousand() {
    double hops = Hops.mean(4_096, Ring.CACHE_MAX_BYTES, LOOKUPS, 1);
    assertTrue(hops <= 1.1, () -> hops + " hops");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void halfOfAThousandKilledAreOneRingWithinThirtySeconds(long seed) {
    long millis = new Trouble(seed).halfKilledMillis(1_000, seed == 2);
    assertTrue(millis <= 30_000, () -> millis + " ms, seed " + seed);
  }

  @Test
  void halvesThatWereCutApartAreOneRingWithinAMinute() {
    long millis = new Trouble(1).cutInHalvesMillis(300);
    assertTrue(millis > 0 && millis <= 60_000, () -> millis + " ms");
  }

  @Test
  void twoRingsThatMeetThroughOneContactAreOneWithinAMinute() {
    long millis = new Trouble(1).oneContactMillis(250);
    assertTrue(millis > 0 && millis <= 60_000, () -> millis + " ms");
  }

  @Test
  void everyLookupInFluxIsAnsweredRightWithinTenSeconds() {
    Flux.Outcome outcome = new Flux(1, 5, 900_000).run(500, 20_000, 60_000, 20);
    assertEquals(0, outcome.late(), outcome::toString);
    assertTrue(outcome.lookups() >= 3_000 && outcome.meanHops() < 1.5, outcome::toString);
    assertEquals(80, outcome.looks());
  }
}
