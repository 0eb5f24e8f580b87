package wisp.node.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wisp.lib.bytes.Bytes;
import wisp.lib.crypto.Agreement;
import wisp.lib.crypto.Entropy;
import wisp.lib.crypto.Hash;
import wisp.lib.crypto.KeyPair;
import wisp.lib.crypto.Signature;
import wisp.lib.message.Envelope;
import wisp.lib.message.Id;
import wisp.lib.message.Receipt;
import wisp.lib.noise.Handshake;
import wisp.lib.noise.Pattern;
import wisp.lib.noise.Transport;
import wisp.node.transport.NodesTogether;

/** What one Store costs in signatures, hashes and seals alone: CPU time of one thread. */
final class StoreCost {
  private static final int ROUNDS = 3_000;
  private static final int WARM_ROUNDS = 20_000;
  private static final int HOLDERS = 3;

  /** Between two of eight nodes: from the gateway, which may be the owner, and to the holders. */
  private static final double FRAMES = 7 / 8.0 + HOLDERS - 1;

  private final Entropy entropy = new Random(1)::nextBytes;
  private final KeyPair node = Signature.generate(entropy);
  private final KeyPair agreement = Agreement.generate(entropy);
  private final Envelope envelope = new Letters().envelope(Id.of(1));
  private final List<Id> holders = Stream.generate(this::id).limit(HOLDERS).toList();
  private final Bytes question = entropy.bytes(2_200);
  private final Bytes answer = entropy.bytes(320);
  private final Transport sending;
  private final Transport receiving;

  private StoreCost() {
    Handshake first = Handshake.initiator(Pattern.XX, Bytes.EMPTY, agreement, Bytes.EMPTY, entropy);
    Handshake second = Handshake.responder(Pattern.XX, Bytes.EMPTY, agreement, entropy);
    second.read(first.write(Bytes.EMPTY));
    first.read(second.write(Bytes.EMPTY));
    second.read(first.write(Bytes.EMPTY));
    sending = first.split();
    receiving = second.split();
  }

  /**
   * In microseconds; {@code hashes} are a part of {@code check}. {@code ofOneNode} has nobody to
   * send anything to.
   */
  record Micros(double check, double hashes, double sign, double seals) {
    double ofOneNode() {
      return check + sign;
    }

    double ofRing() {
      return HOLDERS * (check + sign) + seals;
    }

    /** Stores a second if all processors did nothing else. */
    static double bound(double micros) {
      return Runtime.getRuntime().availableProcessors() * 1e6 / micros;
    }
  }

  static Micros measure() {
    NodesTogether.useFastCrypto();
    StoreCost cost = new StoreCost();
    return new Micros(
        micros(() -> cost.envelope.isGenuine(Letters.LABELS)),
        micros(cost::hashes),
        micros(cost::receipt),
        FRAMES * (micros(() -> cost.carry(cost.question)) + micros(() -> cost.carry(cost.answer))));
  }

  private Id id() {
    return Id.of(entropy.bytes(Hash.HASH_BYTES));
  }

  /** Of the sealed part and of the header with its signature. */
  private List<?> hashes() {
    return List.of(Hash.sha256(envelope.sealed()), envelope.id(Letters.LABELS));
  }

  private Receipt receipt() {
    return Receipt.sign(Letters.LABELS, Id.of(2), 1, holders, node, agreement.publicKey(), 1);
  }

  private Bytes carry(Bytes frame) {
    return receiving.open(sending.seal(frame));
  }

  private static double micros(Supplier<?> work) {
    cpuNanos(work, WARM_ROUNDS);
    return cpuNanos(work, ROUNDS) / 1e3 / ROUNDS;
  }

  private static long cpuNanos(Supplier<?> work, int rounds) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < rounds; i++) {
      Object unused = work.get();
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }
}
