package wisp.lib.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.southernstorm.noise.protocol.CipherState;
import com.southernstorm.noise.protocol.CipherStatePair;
import com.southernstorm.noise.protocol.HandshakeState;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.KeyPair;

/** Noise XX between Wisp and noise-java, in both roles. */
class OtherImplementationTest {
  private static final Bytes PROLOGUE = Bytes.utf8("prologue");
  private static final int MAX_BYTES = 65_535;

  private final Entropy entropy = new Random(1)::nextBytes;
  private final KeyPair mine = Agreement.generate(entropy);
  private final KeyPair theirs = Agreement.generate(entropy);

  @Test
  void speaksAsTheInitiator() throws GeneralSecurityException {
    Handshake wisp = Handshake.initiator(Pattern.XX, PROLOGUE, mine, Bytes.EMPTY, entropy);
    HandshakeState other = other(HandshakeState.RESPONDER);
    toOther(wisp, other);
    toWisp(other, wisp);
    toOther(wisp, other);
    finish(wisp, other);
  }

  @Test
  void speaksAsTheResponder() throws GeneralSecurityException {
    Handshake wisp = Handshake.responder(Pattern.XX, PROLOGUE, mine, entropy);
    HandshakeState other = other(HandshakeState.INITIATOR);
    toWisp(other, wisp);
    toOther(wisp, other);
    toWisp(other, wisp);
    finish(wisp, other);
  }

  private HandshakeState other(int role) throws GeneralSecurityException {
    HandshakeState other = new HandshakeState(Pattern.XX.protocolName(), role);
    other.setPrologue(PROLOGUE.unsafeArray(), 0, PROLOGUE.size());
    other.getLocalKeyPair().setPrivateKey(theirs.privateKey().unsafeArray(), 0);
    other.start();
    return other;
  }

  private void toOther(Handshake wisp, HandshakeState other) throws GeneralSecurityException {
    Bytes payload = entropy.bytes(100);
    Bytes message = wisp.write(payload);
    byte[] read = new byte[MAX_BYTES];
    int size = other.readMessage(message.unsafeArray(), 0, message.size(), read, 0);
    assertEquals(payload, Bytes.wrap(Arrays.copyOf(read, size)));
  }

  private void toWisp(HandshakeState other, Handshake wisp) throws GeneralSecurityException {
    Bytes payload = entropy.bytes(100);
    byte[] message = new byte[MAX_BYTES];
    int size = other.writeMessage(message, 0, payload.unsafeArray(), 0, payload.size());
    assertEquals(payload, wisp.read(Bytes.wrap(Arrays.copyOf(message, size))));
  }

  private void finish(Handshake wisp, HandshakeState other) throws GeneralSecurityException {
    assertTrue(wisp.isDone());
    assertEquals(theirs.publicKey(), wisp.remoteStatic());
    assertEquals(Bytes.wrap(other.getHandshakeHash()), wisp.hash());
    byte[] seen = new byte[32];
    other.getRemotePublicKey().getPublicKey(seen, 0);
    assertEquals(mine.publicKey(), Bytes.wrap(seen));
    talk(wisp.split(), other.split());
  }

  private void talk(Transport wisp, CipherStatePair other) throws GeneralSecurityException {
    for (int size : new int[] {0, 1, 2_048, Transport.PLAINTEXT_MAX_BYTES}) {
      Bytes text = entropy.bytes(size);
      assertEquals(text, opened(other.getReceiver(), wisp.seal(text)));
      assertEquals(text, wisp.open(sealed(other.getSender(), text)));
    }
  }

  private static Bytes opened(CipherState cipher, Bytes sealed) throws GeneralSecurityException {
    byte[] text = new byte[MAX_BYTES];
    int size = cipher.decryptWithAd(null, sealed.unsafeArray(), 0, text, 0, sealed.size());
    return Bytes.wrap(Arrays.copyOf(text, size));
  }

  private static Bytes sealed(CipherState cipher, Bytes text) throws GeneralSecurityException {
    byte[] message = new byte[MAX_BYTES];
    int size = cipher.encryptWithAd(null, text.unsafeArray(), 0, message, 0, text.size());
    return Bytes.wrap(Arrays.copyOf(message, size));
  }
}
