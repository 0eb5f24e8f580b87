package wisp.node.transport;

import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** An engine without threads: everything runs when {@link #run} is called. */
final class TestEngine {
  final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final Random random = new Random(1);
  private long nowMillis = 1_000;

  TestEngine() {
    channel.freezeTime();
  }

  Engine engine() {
    return new Engine(
        channel.eventLoop(),
        new Sockets(channel.eventLoop()),
        new Workers(channel.eventLoop(), Runnable::run),
        new Budget(1 << 20),
        new Budget(1 << 20),
        () -> nowMillis,
        () -> nowMillis * 1_000_000,
        random::nextBytes,
        new Log(new PrintStream(log, true, StandardCharsets.UTF_8)));
  }

  void run() {
    channel.runPendingTasks();
  }

  void pass(long millis) {
    nowMillis += millis;
    channel.advanceTimeBy(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
    channel.runScheduledPendingTasks();
    channel.runPendingTasks();
  }
}
