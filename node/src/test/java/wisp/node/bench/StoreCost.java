package wisp.node.bench;

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

/** What one Store costs in signatures, hashes and seals alone, on one thread. */
final class StoreCost {
  private static final int ROUNDS = 1_000;
  private static final int A_ROUND = 20;
  private final Entropy entropy = new Random(1)::nextBytes;
  private final KeyPair node = Signature.generate(entropy);
  private final KeyPair agreement = Agreement.generate(entropy);
  private final Envelope envelope = new Letters().envelope(Id.of(1));
  private final List<Id> holders = Stream.generate(this::id).limit(3).toList();
  private final Bytes large = entropy.bytes(2_200);
  private final Bytes small = entropy.bytes(320);
  private final Transport sending;
  private final Transport receiving;

  StoreCost() {
    Handshake first = Handshake.initiator(Pattern.XX, Bytes.EMPTY, agreement, Bytes.EMPTY, entropy);
    Handshake second = Handshake.responder(Pattern.XX, Bytes.EMPTY, agreement, entropy);
    second.read(first.write(Bytes.EMPTY));
    first.read(second.write(Bytes.EMPTY));
    second.read(first.write(Bytes.EMPTY));
    sending = first.split();
    receiving = second.split();
  }

  private Id id() {
    return Id.of(entropy.bytes(Hash.HASH_BYTES));
  }

  /** Prints microseconds: an envelope checked, a receipt signed, frames sealed and opened. */
  public static void main(String[] args) {
    if (args.length > 0) {
      wisp.node.transport.Node.class.getName();
      try {
        Class.forName("wisp.node.transport.Node");
      } catch (Exception e) {
      }
    }
    StoreCost cost = new StoreCost();
    Stream.of(cost.check(), cost.sign(), cost.seal(cost.large), cost.seal(cost.small))
        .forEach(System.out::println);
  }

  private double check() {
    return micros(() -> envelope.isGenuine(Letters.LABELS));
  }

  private double sign() {
    return micros(
        () -> Receipt.sign(Letters.LABELS, Id.of(2), 1, holders, node, agreement.publicKey(), 1));
  }

  private double seal(Bytes frame) {
    return micros(() -> receiving.open(sending.seal(frame)));
  }

  /** The best of many short rounds: others on the machine only add. */
  private static double micros(Supplier<?> work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      for (int j = 0; j < A_ROUND; j++) {
        work.get();
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    return best / 1e3 / A_ROUND;
  }
}
