package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;

class SafetyNumberTest {
  private static Address address(int identity, int directory) {
    return new Address(filled(identity), filled(directory));
  }

  private static Bytes filled(int value) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) value);
    return Bytes.of(key);
  }

  @Test
  void isTheSameOnBothSides() {
    World world = new World(30);
    Person ada = world.person("Ada");
    Person ben = world.person("Ben");
    String number = ada.client().safetyNumber(ben.address());
    assertEquals(number, ben.client().safetyNumber(ada.address()));
    assertEquals(60, number.length());
    assertTrue(number.chars().allMatch(Character::isDigit));
  }

  @Test
  void knownAnswer() {
    String expected = "210678848169480520317212363645676146138772089280780651884054";
    assertEquals(expected, SafetyNumber.of(address(1, 2), address(3, 4)));
    assertEquals(expected, SafetyNumber.of(address(3, 4), address(1, 2)));
  }

  @Test
  void changesWithEitherAddress() {
    String number = SafetyNumber.of(address(1, 2), address(3, 4));
    assertNotEquals(number, SafetyNumber.of(address(9, 2), address(3, 4)));
    assertNotEquals(number, SafetyNumber.of(address(1, 9), address(3, 4)));
    assertNotEquals(number, SafetyNumber.of(address(1, 2), address(9, 4)));
    assertNotEquals(number, SafetyNumber.of(address(1, 2), address(3, 9)));
  }
}
