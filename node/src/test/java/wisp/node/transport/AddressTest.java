package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"localhost:7000", "127.0.0.1:0", "[::1]:7000", "[fe80::1]:1"})
  void readsWhatItWrites(String text) {
    assertEquals(text, Address.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        ":7000",
        "7000",
        "host",
        "host:",
        "host:x",
        "host:-1",
        "host:65536",
        "::1:7000",
        "[host]:7000",
        "[::1:7000",
        "a b:7000",
        "http://host:7000",
        "host:7000/"
      })
  void refusesEverythingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> Address.parse(text));
  }

  @Test
  void knowsWhichHostsNobodyCanDial() {
    assertTrue(Address.parse("0.0.0.0:1").isAnyHost());
    assertTrue(Address.parse("[::]:1").isAnyHost());
    assertFalse(Address.parse("127.0.0.1:1").isAnyHost());
    assertFalse(Address.parse("example.org:1").isAnyHost());
  }

  @Test
  void looksOnlyNamesUp() {
    assertTrue(Address.parse("10.0.0.1:1").isLiteral());
    assertTrue(Address.parse("[::1]:1").isLiteral());
    assertFalse(Address.parse("1.2.3:1").isLiteral());
    assertFalse(Address.parse("1.2.3.400:1").isLiteral());
  }
}
