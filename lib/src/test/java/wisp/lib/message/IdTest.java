package wisp.lib.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.bytes.Malformed;

class IdTest {
  @Test
  void areUnsignedNumbersOf256Bits() {
    Id low = Id.of(Hex.decode("7f" + "00".repeat(31)));
    Id high = Id.of(Hex.decode("80" + "00".repeat(31)));
    assertTrue(low.compareTo(high) < 0);
    assertTrue(Id.of(1).compareTo(Id.of(-1)) < 0);
    assertTrue(Id.of(-1).compareTo(new Id(0, 0, 1, 0)) < 0);
    assertEquals("80" + "00".repeat(31), high.toString());
    assertEquals(high, Id.of(high.toBytes()));
  }

  @Test
  void have32Bytes() {
    assertThrows(Malformed.class, () -> Id.of(Bytes.wrap(new byte[31])));
    assertThrows(Malformed.class, () -> Id.of(Bytes.wrap(new byte[33])));
  }

  @Test
  void networksAreNamedSimply() {
    assertTrue(Labels.isNetworkName("wisp-2"));
    for (String name : new String[] {"", "Wisp", "a/b", "a b", "ä", "a".repeat(33)}) {
      assertThrows(IllegalArgumentException.class, () -> new Labels(name), name);
    }
  }
}
