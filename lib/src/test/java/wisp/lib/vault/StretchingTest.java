package wisp.lib.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.bytes.Writer;
import wisp.lib.crypto.PasswordHash.Cost;

class StretchingTest {
  private static final Bytes SALT = Bytes.wrap(new byte[Stretching.SALT_BYTES]);

  private static Bytes encode(int memoryKib, int passes, int lanes) {
    return new Writer().u32(memoryKib).u8(passes).u8(lanes).bytes(SALT).toBytes();
  }

  @Test
  void travelsAsBytes() {
    Stretching stretching = new Stretching(Cost.DEFAULT, SALT);
    assertEquals(Stretching.BYTES, stretching.toBytes().size());
    assertEquals(stretching, Stretching.read(stretching.toBytes()));
    assertEquals(new Stretching(new Cost(262_144, 16, 4), SALT), read(262_144, 16, 4));
  }

  @ParameterizedTest
  @CsvSource({"262145,1,1", "64,17,1", "64,1,5", "64,0,1", "64,1,0", "15,1,2", "0,1,1"})
  void aCostOutOfBoundsIsMalformed(int memoryKib, int passes, int lanes) {
    assertThrows(Malformed.class, () -> read(memoryKib, passes, lanes));
  }

  private static Stretching read(int memoryKib, int passes, int lanes) {
    return Stretching.read(encode(memoryKib, passes, lanes));
  }

  @Test
  void wrongSizesAreMalformed() {
    Damage.assertEveryCutIsRefused(encode(64, 1, 1), Stretching::read);
    assertThrows(
        IllegalArgumentException.class, () -> new Stretching(Cost.DEFAULT, SALT.slice(0, 15)));
  }
}
