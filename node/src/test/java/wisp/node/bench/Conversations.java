package wisp.node.bench;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import wisp.lib.client.Exchange;

/** Envelopes with a text of 1 KiB between two accounts. */
@State(Scope.Thread)
public class Conversations {
  private final Exchange exchange = new Exchange(new Random(1)::nextBytes);

  @Benchmark
  public int message() {
    return exchange.open(exchange.make());
  }

  @Benchmark
  public int turn() {
    return exchange.turn();
  }

  @Benchmark
  public Object start() {
    return exchange.start();
  }

  @Benchmark
  public int startAndJoin() {
    return exchange.join(exchange.start());
  }
}
