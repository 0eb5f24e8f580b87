package wisp.lib.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Labels;

class AddressTest {
  private static final Address ADDRESS =
      new Keys(Bytes.of(new byte[32]), new Labels("wisp")).address();

  @Test
  void bareAddressOrLinkOfAnyOriginWithBlanksAround() {
    String text = ADDRESS.text();
    assertEquals(92, text.length());
    assertTrue(text.startsWith("w"));
    List<String> forms =
        List.of(
            text,
            "  " + text + "\n",
            ADDRESS.link("https://example.org"),
            "http://localhost:8081/index.html?js#/add/" + text,
            "#/add/" + text);
    forms.forEach(form -> assertEquals(ADDRESS, Address.parse(form), form));
  }

  @Test
  void theSameSeedGivesTheSameAddressForEver() {
    assertEquals(
        "wZECxoZxkHAoP3NrWjer2GEchsGO_fQfMbGEn-HkaVEemwFidQmQ5JPnQUkJe47-Zyh9ILGrRfHF9l-9FEVo_sNebQNk",
        ADDRESS.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "https://example.org/", "https://example.org/#/add/", "w"})
  void whatIsNeither(String text) {
    assertThrows(Malformed.class, () -> Address.parse(text));
  }

  @Test
  void everyWrongLetterIsNoticed() {
    String text = ADDRESS.text();
    for (int i = 0; i < text.length(); i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String wrong = text.substring(0, i) + other + text.substring(i + 1);
      assertThrows(Malformed.class, () -> Address.parse(wrong));
    }
    assertThrows(Malformed.class, () -> Address.parse(text.substring(1)));
    assertThrows(Malformed.class, () -> Address.parse(text + "A"));
  }

  @Test
  void keysOfMixedOrderAreRefused() {
    KeyPair identity = MixedOrder.of(Signature.fromSeed(Bytes.of(new byte[32])));
    assertTrue(Signature.isValidFreshKey(identity.publicKey()));
    Address mixed = new Address(identity.publicKey(), ADDRESS.directoryKey());
    assertThrows(Malformed.class, () -> Address.parse(mixed.text()));
    Address second = new Address(ADDRESS.identityKey(), identity.publicKey());
    assertThrows(Malformed.class, () -> Address.parse(second.text()));
  }

  /** Its signature verifies, and it is refused all the same. */
  @Test
  void aMixedOrderIdentityBindsNothing() {
    Labels labels = new Labels("wisp");
    KeyPair identity = MixedOrder.of(Signature.fromSeed(Bytes.of(new byte[32])));
    Address mixed = new Address(identity.publicKey(), ADDRESS.directoryKey());
    int verified = 0;
    for (int i = 0; i < 32; i++) {
      byte[] agreement = new byte[32];
      agreement[0] = (byte) i;
      Bytes message =
          Bytes.concat(labels.agreementKey(), mixed.directoryKey(), Bytes.of(agreement));
      Bytes binding = Signature.sign(identity, message);
      verified += Signature.verify(identity.publicKey(), message, binding) ? 1 : 0;
      assertFalse(Keys.isBound(labels, mixed, Bytes.of(agreement), binding));
    }
    assertTrue(verified > 0, "the attack is real");
  }

  @Test
  void aCardUnderAMixedOrderKeyIsRefused() {
    Labels labels = new Labels("wisp");
    Keys keys = new Keys(Bytes.of(new byte[32]), labels);
    KeyPair identity = MixedOrder.of(keys.identity());
    Address mixed = new Address(identity.publicKey(), ADDRESS.directoryKey());
    int verified = 0;
    for (int sequence = 1; sequence <= 16; sequence++) {
      DailyKeys daily = DailyKeys.generate(sequence, target -> target[0] = 1);
      Bytes body = Card.issue(keys, Bytes.of(new byte[8]), "Ada", daily, 1).toBytes();
      Bytes message = Bytes.concat(labels.card(), mixed.directoryKey(), body);
      Bytes signature = Signature.sign(identity, message);
      verified += Signature.verify(identity.publicKey(), message, signature) ? 1 : 0;
      Bytes signed = Bytes.concat(body, signature);
      assertThrows(Forged.class, () -> Card.readSigned(labels, mixed, signed));
    }
    assertTrue(verified > 0, "the attack is real");
  }

  @Test
  void keysOfSmallOrderAreRefused() {
    byte[] identity = new byte[Signature.KEY_BYTES];
    identity[0] = 1;
    Address weak = new Address(Bytes.of(identity), ADDRESS.directoryKey());
    assertThrows(Malformed.class, () -> Address.parse(weak.text()));
  }
}
