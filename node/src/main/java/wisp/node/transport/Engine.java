package wisp.node.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import wisp.lib.crypto.Entropy;

/** What all of a node runs on: one loop that owns its state, and workers beside it. */
record Engine(
    EventLoop loop,
    Sockets sockets,
    Workers workers,
    Budget peerBudget,
    Budget clientBudget,
    LongSupplier nowMillis,
    LongSupplier steadyNanos,
    Entropy entropy,
    Log log) {
  private static final long PEER_MAX_BYTES = 16L << 20;
  private static final long CLIENT_MAX_BYTES = 32L << 20;

  static Engine on(Loop loop, Log log) {
    return new Engine(
        loop.thread(),
        loop.sockets(),
        loop.workers(),
        new Budget(PEER_MAX_BYTES),
        new Budget(CLIENT_MAX_BYTES),
        System::currentTimeMillis,
        System::nanoTime,
        new SecureRandom()::nextBytes,
        log);
  }

  Future<?> after(long millis, Runnable action) {
    return loop.schedule(action, millis, TimeUnit.MILLISECONDS);
  }
}
