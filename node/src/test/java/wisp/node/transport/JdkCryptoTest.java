package wisp.node.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Hex;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Forged;

class JdkCryptoTest {
  private static final int[] SIZES = {300, 2_048, 16_384, 65_535};
  private final Entropy entropy = new Random(1)::nextBytes;
  private final JdkCrypto jdk = new JdkCrypto();
  private final Bytes key = entropy.bytes(32);
  private final Bytes nonce = entropy.bytes(12);

  private IntStream sizes() {
    return IntStream.concat(IntStream.range(0, 200), IntStream.of(SIZES));
  }

  @Test
  void hashesAsBouncyCastleDoes() {
    sizes().mapToObj(entropy::bytes).forEach(this::assertSameHash);
  }

  private void assertSameHash(Bytes data) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(data.unsafeArray(), 0, data.size());
    byte[] expected = new byte[32];
    digest.doFinal(expected, 0);
    int half = data.size() / 2;
    assertEquals(Bytes.wrap(expected), JdkCrypto.sha256(data));
    assertEquals(
        Bytes.wrap(expected),
        JdkCrypto.sha256(data.slice(0, half), Bytes.EMPTY, data.slice(half, data.size())));
  }

  @Test
  void sealsAsBouncyCastleDoesAndOpensAgainWithOneKeyAndNonceToo() {
    sizes().mapToObj(entropy::bytes).forEach(this::assertSameSeal);
  }

  private void assertSameSeal(Bytes plaintext) {
    Bytes data = plaintext.slice(0, Math.min(32, plaintext.size()));
    Bytes sealed = jdk.seal(key, nonce, data, plaintext);
    assertEquals(ofBouncyCastle(data, plaintext), sealed);
    assertEquals(sealed, jdk.seal(key, nonce, data, plaintext));
    assertEquals(plaintext, jdk.open(key, nonce, data, sealed));
  }

  private Bytes ofBouncyCastle(Bytes data, Bytes plaintext) {
    ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
    KeyParameter keyParameter = new KeyParameter(key.unsafeArray());
    cipher.init(
        true, new AEADParameters(keyParameter, 128, nonce.unsafeArray(), data.unsafeArray()));
    byte[] sealed = new byte[plaintext.size() + 16];
    int done = cipher.processBytes(plaintext.unsafeArray(), 0, plaintext.size(), sealed, 0);
    try {
      cipher.doFinal(sealed, done);
    } catch (InvalidCipherTextException impossible) {
      throw new AssertionError(impossible);
    }
    return Bytes.wrap(sealed);
  }

  @Test
  void anyBitChangedIsForgedAndTheNextOneOpens() {
    Bytes sealed = jdk.seal(key, nonce, Bytes.EMPTY, entropy.bytes(40));
    for (int i = 0; i < sealed.size(); i++) {
      byte[] damaged = sealed.toArray();
      damaged[i] ^= 1;
      assertForged(Bytes.wrap(damaged));
      assertEquals(40, jdk.open(key, nonce, Bytes.EMPTY, sealed).size());
    }
    assertForged(sealed.slice(0, 55));
  }

  private void assertForged(Bytes sealed) {
    assertThrows(Forged.class, () -> jdk.open(key, nonce, Bytes.EMPTY, sealed));
  }

  /** RFC 8439, section 2.8.2, the tag. */
  @Test
  void sealsAsTheSpecificationSays() {
    Bytes plaintext =
        Bytes.utf8(
            "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the"
                + " future, sunscreen would be it.");
    Bytes sealed =
        jdk.seal(
            Hex.decode("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"),
            Hex.decode("070000004041424344454647"),
            Hex.decode("50515253c0c1c2c3c4c5c6c7"),
            plaintext);
    assertEquals(
        "1ae10b594f09e26a7e902ecbd0600691",
        Hex.encode(sealed.slice(plaintext.size(), sealed.size())));
  }
}
