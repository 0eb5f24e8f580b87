package wisp.lib.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Malformed;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;

class SealingTest {
  private static final Bytes PROLOGUE = Bytes.utf8("prologue");
  private static final Bytes PLAINTEXT = Bytes.utf8("plaintext");

  private final Entropy entropy = new Random(1)::nextBytes;
  private final KeyPair sender = Agreement.generate(entropy);
  private final KeyPair recipient = Agreement.generate(entropy);
  private final Bytes sealed =
      Sealing.seal(PROLOGUE, sender, recipient.publicKey(), PLAINTEXT, entropy);

  @Test
  void opensWithTheSendersKey() {
    assertEquals(96, Sealing.OVERHEAD_BYTES);
    assertEquals(PLAINTEXT.size() + Sealing.OVERHEAD_BYTES, sealed.size());
    Sealing.Opened opened = Sealing.open(PROLOGUE, recipient, sealed);
    assertEquals(sender.publicKey(), opened.senderKey());
    assertEquals(PLAINTEXT, opened.plaintext());
  }

  @Test
  void everyDamageIsForged() {
    for (int i = 0; i < sealed.size(); i++) {
      byte[] damaged = sealed.toArray();
      damaged[i] ^= 1;
      assertThrows(Forged.class, () -> Sealing.open(PROLOGUE, recipient, Bytes.wrap(damaged)));
    }
  }

  @Test
  void anotherPrologueOrRecipientIsForged() {
    assertThrows(Forged.class, () -> Sealing.open(Bytes.EMPTY, recipient, sealed));
    assertThrows(Forged.class, () -> Sealing.open(PROLOGUE, sender, sealed));
  }

  @Test
  void whatIsTooShortIsMalformed() {
    assertThrows(Malformed.class, () -> Sealing.open(PROLOGUE, recipient, Bytes.EMPTY));
    assertThrows(Malformed.class, () -> Sealing.open(PROLOGUE, recipient, sealed.slice(0, 79)));
  }

  @Test
  void keysOfSmallOrderAreRefused() {
    Bytes zero = Bytes.wrap(new byte[32]);
    assertThrows(Forged.class, () -> Sealing.seal(PROLOGUE, sender, zero, PLAINTEXT, entropy));
    Bytes zeroEphemeral = Bytes.concat(zero, sealed.slice(32, sealed.size()));
    assertThrows(Forged.class, () -> Sealing.open(PROLOGUE, recipient, zeroEphemeral));
  }
}
