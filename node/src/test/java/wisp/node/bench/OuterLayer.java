package wisp.node.bench;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import wisp.lib.bytes.Bytes;
import wisp.lib.bytes.Reader;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Envelope;
import wisp.lib.message.Header;
import wisp.lib.message.Id;
import wisp.lib.message.Labels;
import wisp.lib.message.Limits;
import wisp.lib.noise.Sealing;
import wisp.lib.noise.SharedSecrets;

/** Envelopes of a text of 1 KiB, made and opened, without what is inside the outer layer. */
@State(Scope.Thread)
public class OuterLayer {
  private static final long END_OF_LIFE_MILLIS = 1_800_000_000_000L;

  private final Labels labels = new Labels("bench");
  private final Entropy entropy = new Random(1)::nextBytes;
  private final KeyPair sender = Agreement.generate(entropy);
  private final KeyPair recipient = Agreement.generate(entropy);
  private final Id mailbox = Id.of(entropy.bytes(Hash.HASH_BYTES));
  private final Bytes padded =
      entropy.bytes(
          Limits.ENVELOPE_MIN_BYTES
              - Limits.HEADER_MIN_BYTES
              - Signature.SIGNATURE_BYTES
              - Sealing.OVERHEAD_BYTES);
  private final SharedSecrets ofSender = new SharedSecrets(8);
  private final SharedSecrets ofRecipient = new SharedSecrets(8);
  private final SharedSecrets none = new SharedSecrets(0);

  @Benchmark
  public Bytes sealAndOpen() {
    Bytes prologue = labels.sealedEnvelope();
    Bytes sealed = seal(prologue, ofSender);
    return Sealing.open(prologue, recipient, sealed, ofRecipient).plaintext();
  }

  @Benchmark
  public Bytes envelope() {
    return open(make(ofSender), ofRecipient);
  }

  @Benchmark
  public Bytes firstEnvelope() {
    return open(make(none), none);
  }

  @Benchmark
  public Bytes make() {
    return make(ofSender);
  }

  private Bytes make(SharedSecrets secrets) {
    KeyPair returnKey = Signature.generate(entropy);
    Bytes sealed = seal(prologue(header(returnKey, Bytes.EMPTY)), secrets);
    Header header = header(returnKey, Hash.sha256(sealed));
    return Envelope.sign(labels, header, sealed, returnKey).toBytes();
  }

  private Bytes seal(Bytes prologue, SharedSecrets secrets) {
    return Sealing.seal(prologue, sender, recipient.publicKey(), padded, entropy, secrets);
  }

  private Bytes open(Bytes bytes, SharedSecrets secrets) {
    Envelope envelope = Envelope.read(new Reader(bytes));
    if (!envelope.isGenuine(labels)) {
      throw new IllegalStateException("not genuine");
    }
    Bytes prologue = prologue(envelope.header());
    return Sealing.open(prologue, recipient, envelope.sealed(), secrets).plaintext();
  }

  private Bytes prologue(Header header) {
    return Bytes.concat(labels.sealedEnvelope(), header.prefix());
  }

  private Header header(KeyPair returnKey, Bytes sealedHash) {
    return new Header(
        0, mailbox, returnKey.publicKey(), END_OF_LIFE_MILLIS, Bytes.EMPTY, sealedHash);
  }
}
