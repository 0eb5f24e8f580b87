package wisp.node.bench;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Aead;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Kdf;
import wisp.lib.crypto.Kem;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.PasswordHash;
import wisp.lib.crypto.Signature;

/** What {@code wisp.lib.crypto} does in a second. */
@State(Scope.Thread)
public class Primitives {
  private static final Bytes NONCE = Bytes.wrap(new byte[Aead.NONCE_BYTES]);

  private final Entropy entropy = new Random(1)::nextBytes;
  private final Bytes kibibyte = entropy.bytes(1_024);
  private final Bytes secret = entropy.bytes(Aead.KEY_BYTES);
  private final KeyPair agreement = Agreement.generate(entropy);
  private final KeyPair signing = Signature.generate(entropy);
  private final Bytes signature = Signature.sign(signing, kibibyte);
  private final KeyPair kem = Kem.generate(entropy);
  private final Bytes encapsulated = Kem.encapsulate(kem.publicKey(), entropy).ciphertext();

  @Benchmark
  public KeyPair x25519Generate() {
    return Agreement.generate(entropy);
  }

  @Benchmark
  public Bytes x25519Agree() {
    return Agreement.agree(agreement.privateKey(), agreement.publicKey());
  }

  @Benchmark
  public Bytes ed25519Sign() {
    return Signature.sign(signing, kibibyte);
  }

  @Benchmark
  public boolean ed25519VerifyFresh() {
    return Signature.verifyFresh(signing.publicKey(), kibibyte, signature);
  }

  @Benchmark
  public KeyPair kemGenerate() {
    return Kem.generate(entropy);
  }

  @Benchmark
  public Kem.Encapsulated kemEncapsulate() {
    return Kem.encapsulate(kem.publicKey(), entropy);
  }

  @Benchmark
  public Bytes kemDecapsulate() {
    return Kem.decapsulate(kem.privateKey(), encapsulated);
  }

  @Benchmark
  public Bytes aeadSealAndOpen() {
    Bytes sealed = Aead.seal(secret, NONCE, Bytes.EMPTY, kibibyte);
    return Aead.open(secret, NONCE, Bytes.EMPTY, sealed);
  }

  @Benchmark
  public Bytes hmac() {
    return Kdf.hmac(secret, NONCE);
  }

  @Benchmark
  public Bytes argon2id() {
    return PasswordHash.argon2id(secret, NONCE, PasswordHash.Cost.DEFAULT, 32);
  }
}
