package wisp.web.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import wisp.lib.client.Exchange;
import wisp.lib.crypto.Entropy;
import wisp.lib.message.Envelope;
import wisp.web.browser.CompiledPage;

/** Prints how long an envelope takes, in milliseconds: medians of batches, after a warm-up. */
public final class SpeedMain {
  private static final int WARM_UP = 60;
  private static final int BATCHES = 9;
  private static final int BATCH = 20;

  private final Exchange exchange = new Exchange(entropy());
  private final List<Envelope> made = new ArrayList<>();

  private SpeedMain() {}

  public static void main(String[] args) {
    SpeedMain speed = new SpeedMain();
    speed.measure("envelope of 1 KiB made", 1, speed::make);
    speed.measure("envelope of 1 KiB opened", 1, speed::open);
    speed.measure("conversation started", 10, i -> speed.exchange.start());
    speed.measure("conversation started and joined", 0, i -> speed.startAndJoin());
    System.out.println("session stored|" + speed.exchange.storedBytes() + "|B|4096");
    System.out.println(CompiledPage.END);
  }

  /** A generator of no worth, for keys that protect nothing. */
  private static Entropy entropy() {
    int[] state = {1};
    return target -> {
      for (int i = 0; i < target.length; i++) {
        state[0] = state[0] * 1_103_515_245 + 12_345;
        target[i] = (byte) (state[0] >>> 16);
      }
    };
  }

  private void make(int index) {
    made.add(exchange.make());
  }

  private void open(int index) {
    exchange.open(made.get(index));
  }

  private void startAndJoin() {
    exchange.join(exchange.start());
  }

  private void measure(String name, int atMostMillis, IntConsumer step) {
    int index = 0;
    for (; index < WARM_UP; index++) {
      step.accept(index);
    }
    List<Double> batches = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      long startNanos = System.nanoTime();
      for (int i = 0; i < BATCH; i++, index++) {
        step.accept(index);
      }
      batches.add((System.nanoTime() - startNanos) / 1e6 / BATCH);
    }
    batches.sort(Double::compare);
    System.out.println(name + "|" + batches.get(BATCHES / 2) + "|ms|" + atMostMillis);
  }
}
