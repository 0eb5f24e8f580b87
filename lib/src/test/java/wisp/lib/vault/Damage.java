package wisp.lib.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Random;
import java.util.function.Consumer;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.PasswordHash.Cost;

/** What the tests of this package share. */
final class Damage {
  static final Cost CHEAP = new Cost(8, 1, 1);

  private Damage() {}

  static Entropy entropy(long seed) {
    return new Random(seed)::nextBytes;
  }

  static Bytes flip(Bytes bytes, int index) {
    byte[] changed = bytes.toArray();
    changed[index] ^= 1;
    return Bytes.wrap(changed);
  }

  static void assertRefused(Runnable reading, String what) {
    try {
      reading.run();
    } catch (Forged | Malformed refused) {
      return;
    }
    fail(what + " was accepted");
  }

  static void assertEveryFlipIsRefused(Bytes whole, Consumer<Bytes> read) {
    for (int i = 0; i < whole.size(); i++) {
      Bytes damaged = flip(whole, i);
      assertRefused(() -> read.accept(damaged), "a change at " + i);
    }
  }

  static void assertEveryCutIsRefused(Bytes whole, Consumer<Bytes> read) {
    for (int i = 0; i < whole.size(); i++) {
      Bytes cut = whole.slice(0, i);
      assertRefused(() -> read.accept(cut), "a cut at " + i);
    }
    Bytes longer = Bytes.concat(whole, Bytes.wrap(new byte[1]));
    assertRefused(() -> read.accept(longer), "a byte more");
  }

  /** Nothing but {@link Malformed} and {@link Forged}, whatever the bytes are. */
  static void assertSurvives(Bytes sample, long seed, Consumer<Bytes> read) {
    Random random = new Random(seed);
    int accepted = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(2 * sample.size())];
      random.nextBytes(bytes);
      int kept = random.nextInt(Math.min(bytes.length, sample.size()) + 1);
      System.arraycopy(sample.unsafeArray(), 0, bytes, 0, kept);
      Bytes damaged = Bytes.wrap(bytes);
      accepted += !damaged.equals(sample) && isAccepted(damaged, read) ? 1 : 0;
    }
    assertEquals(0, accepted, "seed " + seed);
  }

  private static boolean isAccepted(Bytes bytes, Consumer<Bytes> read) {
    try {
      read.accept(bytes);
      return true;
    } catch (Forged | Malformed refused) {
      return false;
    }
  }
}
