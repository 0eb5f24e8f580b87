package wisp.lib.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;
import wisp.lib.crypto.KeyPair;

class SharedSecretsTest {
  private static final Bytes PROLOGUE = Bytes.utf8("prologue");
  private static final Bytes ZERO = Bytes.wrap(new byte[32]);

  private final Entropy entropy = new Random(1)::nextBytes;
  private final KeyPair own = Agreement.generate(entropy);
  private final Bytes first = Agreement.generate(entropy).publicKey();
  private final Bytes second = Agreement.generate(entropy).publicKey();
  private final Bytes third = Agreement.generate(entropy).publicKey();
  private final SharedSecrets secrets = new SharedSecrets(2);

  @Test
  void aPairIsComputedOnce() {
    Bytes secret = secrets.agree(own, first);
    assertEquals(Agreement.agree(own.privateKey(), first), secret);
    assertSame(secret, secrets.agree(own, first));
    KeyPair other = Agreement.generate(entropy);
    assertEquals(Agreement.agree(other.privateKey(), first), secrets.agree(other, first));
  }

  @Test
  void theLongestUnusedIsWiped() {
    Bytes ofFirst = secrets.agree(own, first);
    Bytes ofSecond = secrets.agree(own, second);
    secrets.agree(own, first);
    secrets.agree(own, third);
    assertEquals(2, secrets.size());
    assertEquals(ZERO, ofSecond);
    assertSame(ofFirst, secrets.agree(own, first));
  }

  @Test
  void aForgottenKeyLeavesNothing() {
    Bytes ofFirst = secrets.agree(own, first);
    Bytes ofSecond = secrets.agree(own, second);
    secrets.forget(first);
    assertEquals(1, secrets.size());
    assertEquals(ZERO, ofFirst);
    secrets.forget(own.publicKey());
    assertEquals(0, secrets.size());
    assertEquals(ZERO, ofSecond);
    assertEquals(Agreement.agree(own.privateKey(), first), secrets.agree(own, first));
    secrets.wipe();
    assertEquals(0, secrets.size());
  }

  @Test
  void noneAreKept() {
    SharedSecrets none = new SharedSecrets(0);
    assertNotSame(none.agree(own, first), none.agree(own, first));
    assertEquals(0, none.size());
  }

  @Test
  void refusedKeysAreNotKept() {
    assertThrows(Forged.class, () -> secrets.agree(own, ZERO));
    assertEquals(0, secrets.size());
  }

  @Test
  void aForgedSenderIsRefusedEachTime() {
    KeyPair recipient = Agreement.generate(entropy);
    KeyPair pretended = new KeyPair(own.privateKey(), first);
    Bytes sealed =
        Sealing.seal(PROLOGUE, pretended, recipient.publicKey(), PROLOGUE, entropy, secrets);
    SharedSecrets opening = new SharedSecrets(2);
    for (int i = 0; i < 2; i++) {
      assertThrows(Forged.class, () -> Sealing.open(PROLOGUE, recipient, sealed, opening));
    }
  }
}
