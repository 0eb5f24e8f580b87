package wisp.lib.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BytesTest {
  @Test
  void areTheirContent() {
    Bytes bytes = Hex.decode("00ff");
    assertEquals(bytes, Bytes.concat(Hex.decode("00"), Bytes.EMPTY, Hex.decode("ff")));
    assertEquals(bytes.hashCode(), Hex.decode("00ff").hashCode());
    assertNotEquals(bytes, Hex.decode("00fe"));
    assertNotEquals(bytes, Hex.decode("00ff00"));
    assertEquals(Hex.decode("ff"), bytes.slice(1, 2));
  }

  @Test
  void areOrderedAsUnsignedNumbersOfOneLength() {
    assertTrue(Hex.decode("7f").compareTo(Hex.decode("80")) < 0);
    assertTrue(Hex.decode("01").compareTo(Hex.decode("0100")) < 0);
    assertEquals(0, Bytes.EMPTY.compareTo(Bytes.wrap(new byte[0])));
  }

  @Test
  void doNotChangeWithTheArraysAroundThem() {
    byte[] source = {1, 2};
    Bytes bytes = Bytes.of(source);
    source[0] = 9;
    bytes.toArray()[1] = 9;
    assertEquals(Hex.decode("0102"), bytes);
  }

  @Test
  void showNoContentAndCanBeWiped() {
    Bytes secret = Bytes.of(new byte[] {1, 2});
    assertEquals("Bytes[2]", secret.toString());
    secret.wipe();
    assertEquals(Hex.decode("0000"), secret);
  }
}
